using System.Text.RegularExpressions;

namespace OptOutGuide.Web.Tests.Site;

public sealed partial class DeploymentTests
{
    [Fact]
    public void The_image_and_the_sample_unit_make_hot_code_better_alike()
    {
        var image = TiersOf("Dockerfile");

        Assert.Equal(2, image.Length);
        Assert.Equal(image, TiersOf(Path.Combine("docs", "examples", "optoutguide.service")));
    }

    [Fact]
    public void The_unsupported_library_that_QRCoder_names_is_not_beside_the_program() =>
        Assert.Empty(Directory.EnumerateFiles(AppContext.BaseDirectory, "System.Drawing.Common.dll", SearchOption.AllDirectories));

    private static string[] TiersOf(string file) =>
        [.. Tier().Matches(File.ReadAllText(Path.Combine(ContentCopy.Shipped, "..", file))).Select(setting => setting.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\bDOTNET_TC_\w+=\w+")]
    private static partial Regex Tier();
}
