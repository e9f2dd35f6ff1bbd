using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using static Microsoft.Playwright.Assertions;

namespace OptOutGuide.Browser.Tests.Journeys;

public sealed class ChecklistTests(Chromium chromium, LiveSite site)
{
    [Theory]
    [ClassData(typeof(Personas))]
    public async Task An_unticked_guide_is_not_printed(string language, bool scripts)
    {
        var (left, kept) = (site.Guide("facebook"), site.Guide("instagram"));
        await using var user = await KeyboardUser.Open(chromium, site, language, scripts);
        var checklist = new Checklist(user);
        await user.GoTo(PageId.Home);
        await user.SkipToContent();
        await user.Press("Enter", user.LinkTo(PageId.Checklist));
        await user.IsAt(PageId.Checklist);

        await user.SkipToContent();
        await user.Press("Space", checklist.BoxOf(left));
        await Expect(checklist.BoxOf(left)).Not.ToBeCheckedAsync();

        await user.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(checklist.TitleOf(left)).ToBeHiddenAsync();
        await Expect(checklist.FirstStepOf(left)).ToBeHiddenAsync();
        await Expect(checklist.TitleOf(kept)).ToBeVisibleAsync();
        await Expect(checklist.FirstStepOf(kept)).ToBeVisibleAsync();
    }

    [Theory]
    [ClassData(typeof(Personas))]
    public async Task A_guide_that_is_ticked_is_printed(string language, bool scripts)
    {
        var guide = site.Guide("threads");
        await using var user = await KeyboardUser.Open(chromium, site, language, scripts);
        var checklist = new Checklist(user);
        await user.GoTo(PageId.Checklist);
        await user.Press("Space", checklist.BoxOf(guide));

        await user.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(checklist.FirstStepOf(guide)).ToBeVisibleAsync();
    }
}
