using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using static Microsoft.Playwright.Assertions;

namespace OptOutGuide.Browser.Tests.Journeys;

public sealed class ChecklistTests(Chromium chromium, LiveSite site)
{
    [Theory]
    [ClassData(typeof(Personas))]
    public async Task A_guide_whose_box_is_unticked_is_not_on_the_paper(string language, bool scripts)
    {
        var (left, kept) = (site.Guide("facebook"), site.Guide("instagram"));
        await using var reader = await Reader.Open(chromium, site, language, scripts);
        var checklist = new Checklist(reader);
        await reader.GoTo(PageId.Home);
        await reader.SkipToContent();
        await reader.Press("Enter", reader.LinkTo(PageId.Checklist));
        await reader.IsAt(PageId.Checklist);

        await reader.SkipToContent();
        await reader.Press("Space", checklist.BoxOf(left));
        await Expect(checklist.BoxOf(left)).Not.ToBeCheckedAsync();

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(checklist.TitleOf(left)).ToBeHiddenAsync();
        await Expect(checklist.FirstStepOf(left)).ToBeHiddenAsync();
        await Expect(checklist.TitleOf(kept)).ToBeVisibleAsync();
        await Expect(checklist.FirstStepOf(kept)).ToBeVisibleAsync();
    }

    [Theory]
    [ClassData(typeof(Personas))]
    public async Task A_guide_whose_box_is_ticked_again_is_back_on_the_paper(string language, bool scripts)
    {
        var guide = site.Guide("facebook");
        await using var reader = await Reader.Open(chromium, site, language, scripts);
        var checklist = new Checklist(reader);
        await reader.GoTo(PageId.Checklist);
        await reader.Press("Space", checklist.BoxOf(guide));
        await reader.Press("Space", checklist.BoxOf(guide));

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(checklist.FirstStepOf(guide)).ToBeVisibleAsync();
    }
}
