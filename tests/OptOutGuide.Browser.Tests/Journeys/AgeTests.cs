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
    public async Task An_expired_copy_says_so_on_top_and_links_to_the_current_page(string language)
    {
        await using var user = await KeyboardUser.Open(chromium, site, language);
        await user.Page.Clock.SetFixedTimeAsync(new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await user.GoTo(PageId.Home);

        await Expect(user.Page.Locator("header .ribbon-past")).ToContainTextAsync($"{site.Address}/{language}");
    }

    [Fact]
    public async Task A_valid_copy_has_no_notice_of_expiry()
    {
        await using var user = await KeyboardUser.Open(chromium, site, "en");
        await user.Page.Clock.SetFixedTimeAsync(site.Now.UtcDateTime);
        await user.GoTo(PageId.Home);

        await Expect(user.Page.Locator("[data-until]")).ToBeVisibleAsync();
        await Expect(user.Page.Locator(".ribbon-past")).ToHaveCountAsync(0);
    }
}
