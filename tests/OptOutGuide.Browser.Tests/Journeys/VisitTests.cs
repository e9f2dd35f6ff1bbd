using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using static Microsoft.Playwright.Assertions;

namespace OptOutGuide.Browser.Tests.Journeys;

public sealed class VisitTests(Chromium chromium, LiveSite site)
{
    [Theory]
    [ClassData(typeof(Personas))]
    public async Task The_first_step_of_a_guide_is_reached_from_the_root_by_keyboard(string language, bool scripts)
    {
        var guide = site.Guide("facebook");
        var route = guide.Facts.Routes[0];
        await using var user = await KeyboardUser.Open(chromium, site, language, scripts);
        await user.Page.GotoAsync("/");
        await user.IsAt(PageId.Home);

        await user.SkipToContent();
        await user.Press("Enter", user.LinkTo(guide.Id));
        await user.IsAt(guide.Id);

        await user.SkipToContent();
        await user.Press("Enter", user.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = user.Ui.Guide.Start, Exact = true }));
        await user.IsAt(guide.Id, route.Id);
        await Expect(user.Page.Locator($"#{route.Steps[0].Id}")).ToBeInViewportAsync();
        await user.NextStop();
        Assert.True(await Focus.IsAtOrAfter(user.Page.Locator($"#{route.Id}")), "The keyboard did not follow to the steps.");
    }
}
