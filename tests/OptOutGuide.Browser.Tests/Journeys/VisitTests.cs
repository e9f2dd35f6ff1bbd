using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using static Microsoft.Playwright.Assertions;

namespace OptOutGuide.Browser.Tests.Journeys;

public sealed class VisitTests(Chromium chromium, LiveSite site)
{
    [Theory]
    [ClassData(typeof(Personas))]
    public async Task The_form_of_a_guide_is_reached_from_the_root_by_keyboard(string language, bool scripts)
    {
        var guide = site.Guide("facebook");
        await using var user = await KeyboardUser.Open(chromium, site, language, scripts);
        await user.Page.GotoAsync("/");
        await user.IsAt(PageId.Home);

        await user.SkipToContent();
        await user.Press("Enter", user.LinkTo(guide.Id));
        await user.IsAt(guide.Id);

        await user.SkipToContent();
        var form = user.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = user.Ui.Guide.OpenForm, Exact = true });
        await user.TabTo(form);
        await Expect(form).ToBeInViewportAsync();
        Assert.Equal(guide.Facts.Routes[0].Form!.Address.AbsoluteUri, await form.GetAttributeAsync("href"));
    }

    [Theory]
    [ClassData(typeof(Personas))]
    public async Task A_fold_opens_by_keyboard_and_a_link_to_a_step_in_it_opens_it(string language, bool scripts)
    {
        var guide = site.Guide("facebook");
        var way = guide.Facts.Routes[1];
        await using var user = await KeyboardUser.Open(chromium, site, language, scripts);
        await user.GoTo(guide.Id);
        var fold = user.Page.Locator("details.fold", new() { Has = user.Page.Locator($"#{way.Id}") });
        var step = user.Page.Locator($"#{way.Steps[^1].Id}");
        await Expect(step).ToBeHiddenAsync();

        await user.Press("Enter", fold.Locator("summary"));
        await Expect(step).ToBeVisibleAsync();
        await user.Press("Enter", fold.Locator("summary"));
        await Expect(step).ToBeHiddenAsync();

        await user.Page.GotoAsync($"{site.PathOf(guide.Id, user.Language)}#{way.Steps[^1].Id}");
        await Expect(step).ToBeInViewportAsync();
    }
}
