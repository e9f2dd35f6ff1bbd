namespace OptOutGuide.Web.Tests.Site;

public sealed class PreviewTests(TestSite shipped)
{
    [Theory]
    [InlineData("2025-05-01", "/en", "Days left: 25")]
    [InlineData("2025-05-01", "/fr", "Jours restants\u00A0: 25")]
    [InlineData("2025-05-22", "/en", "Days left: 4")]
    [InlineData("2025-05-22", "/fr", "Jours restants\u00A0: 4")]
    [InlineData("2025-05-26", "/en", "Last day")]
    [InlineData("2025-05-26", "/fr", "Dernier jour")]
    [InlineData("2025-05-26T23:59:00+02:00", "/en", "Last day")]
    [InlineData("2025-05-27", "/en", "In the EU, training began on 27 May 2025")]
    [InlineData("2025-05-27", "/fr", "Dans l’UE, l’entraînement a commencé le 27\u00A0mai 2025")]
    public async Task A_preview_shows_the_banner_of_its_instant_a_ribbon_and_noindex(string asOf, string path, string banner)
    {
        await using var site = await new TestSite(null, $"as-of={asOf}").OpenAsync();
        var page = await site.Read(path);

        Assert.Contains(banner, page.QuerySelector(".deadline-banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2025", page.QuerySelector(".ribbon-preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Without_a_preview_there_is_no_ribbon_and_no_noindex()
    {
        var page = await shipped.Read("/en");

        Assert.Null(page.QuerySelector(".ribbon-preview"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }
}
