namespace OptOutGuide.Web.Tests.Site;

public sealed class PreviewTests
{
    [Theory]
    [InlineData("2025-05-01", "/en", "Days left: 25")]
    [InlineData("2025-05-01", "/fr", "Jours restants\u00A0: 25")]
    [InlineData("2025-05-22", "/en", "Days left: 4")]
    [InlineData("2025-05-22", "/fr", "Jours restants\u00A0: 4")]
    [InlineData("2025-05-26", "/en", "Last day")]
    [InlineData("2025-05-26", "/fr", "Dernier jour")]
    [InlineData("2025-05-26T23:59:00+02:00", "/en", "Last day")]
    [InlineData("2025-05-27", "/en", "Training began on 27 May 2025")]
    [InlineData("2025-05-27", "/fr", "L’entraînement a commencé le 27 mai 2025")]
    public async Task The_site_can_be_seen_as_of_another_instant(string asOf, string path, string banner)
    {
        await using var site = new TestSite(null, $"as-of={asOf}");
        var page = await site.Read(path);

        Assert.Contains(banner, page.QuerySelector(".deadline-banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2025", page.QuerySelector(".ribbon-preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Without_a_preview_there_is_no_such_ribbon_and_pages_may_be_indexed()
    {
        await using var site = new TestSite();
        var page = await site.Read("/en");

        Assert.Null(page.QuerySelector(".ribbon-preview"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }
}
