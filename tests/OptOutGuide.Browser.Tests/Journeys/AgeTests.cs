using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using static Microsoft.Playwright.Assertions;

namespace OptOutGuide.Browser.Tests.Journeys;

/// <summary>A copy of a page that was kept beyond its time.</summary>
public sealed class AgeTests(Chromium chromium, LiveSite site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_page_that_has_outlived_its_time_says_so_on_top_and_leads_to_the_current_one(string language)
    {
        await using var reader = await Reader.Open(chromium, site, language);
        await reader.Page.Clock.SetFixedTimeAsync(new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await reader.GoTo(PageId.Home);

        await Expect(reader.Page.Locator("header .ribbon-past")).ToContainTextAsync($"{site.Address}/{language}");
    }

    [Fact]
    public async Task A_page_in_its_time_says_nothing_of_the_kind()
    {
        await using var reader = await Reader.Open(chromium, site, "en");
        await reader.Page.Clock.SetFixedTimeAsync(site.Now.UtcDateTime);
        await reader.GoTo(PageId.Home);

        await Expect(reader.Page.Locator("[data-until]")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".ribbon-past")).ToHaveCountAsync(0);
    }
}
