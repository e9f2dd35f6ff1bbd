using System.Text.RegularExpressions;

namespace OptOutGuide.Web.Tests.Site;

public sealed partial class DeploymentTests
{
    [Fact]
    public void The_image_and_the_sample_unit_have_the_same_runtime_settings()
    {
        var image = RuntimeSettingsOf("Dockerfile");

        Assert.Equal(4, image.Length);
        Assert.Equal(image, RuntimeSettingsOf(Path.Combine("docs", "examples", "optoutguide.service")));
    }

    [Fact]
    public void System_Drawing_which_QRCoder_references_is_not_published() =>
        Assert.Empty(Directory.EnumerateFiles(AppContext.BaseDirectory, "System.Drawing.Common.dll", SearchOption.AllDirectories));

    private static string[] RuntimeSettingsOf(string file) =>
        [.. Setting().Matches(File.ReadAllText(Path.Combine(ContentCopy.Shipped, "..", file))).Select(setting => setting.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\bDOTNET_(?:TC_|SYSTEM_|TieredPGO)\w*=\w+")]
    private static partial Regex Setting();
}
