using System.Text.RegularExpressions;

namespace OptOutGuide.Web.Tests.Site;

public sealed partial class DeploymentTests
{
    [Fact]
    public void The_image_and_the_sample_unit_have_the_same_tiered_compilation_settings()
    {
        var image = TiersOf("Dockerfile");

        Assert.Equal(2, image.Length);
        Assert.Equal(image, TiersOf(Path.Combine("docs", "examples", "optoutguide.service")));
    }

    [Fact]
    public void System_Drawing_Common_is_not_deployed() =>
        Assert.Empty(Directory.EnumerateFiles(AppContext.BaseDirectory, "System.Drawing.Common.dll", SearchOption.AllDirectories));

    private static string[] TiersOf(string file) =>
        [.. Tier().Matches(File.ReadAllText(Path.Combine(ContentCopy.Shipped, "..", file))).Select(setting => setting.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\bDOTNET_TC_\w+=\w+")]
    private static partial Regex Tier();
}
