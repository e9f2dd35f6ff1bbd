using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Browser.Tests.Pages;

public sealed class BannerTests(Chromium chromium)
{
    // The other tests see the site after the deadline; before it, the banner has other colours.
    [Theory]
    [InlineData("2025-05-01T12:00:00+02:00")]
    [InlineData("2025-05-22T12:00:00+02:00")]
    [InlineData("2025-05-26T12:00:00+02:00")]
    public async Task Before_the_deadline_the_home_page_violates_no_rule_of_accessibility(string now)
    {
        await using var site = new LiveSite(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        await site.InitializeAsync();
        await using var context = await chromium.Open(site);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.PathOf(PageId.Home, site.Catalog.Site.Languages[0]));
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await new Look(colours, 360).PutOn(page);
            Assert.Empty(await page.Violations());
        }
    }
}
