using OptOutGuide.Browser.Tests.Journeys;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Browser.Tests.Paper;

public sealed class PrintTests(Chromium chromium, LiveSite site)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public Task The_checklist_of_a_guide_fits_on_both_sides_of_a_sheet(string language) => NoneIsLonger(PageKind.GuideChecklist, 2, language);

    // The longest have six ways and their sources; a guide that outgrows this wants to be two.
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public Task A_printed_guide_has_at_most_twelve_pages(string language) => NoneIsLonger(PageKind.Guide, 12, language);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_checklist_for_facebook_and_instagram_fits_on_both_sides_of_a_sheet(string language)
    {
        await using var user = await KeyboardUser.Open(chromium, site, language);
        await user.GoTo(PageId.Checklist);
        var checklist = new Checklist(user);
        foreach (var guide in site.Catalog.Guides.Where(guide => guide.Id.ShareId is not ("facebook" or "instagram")))
            await checklist.BoxOf(guide).UncheckAsync();

        Assert.InRange(await user.Page.CountSheets(), 1, 2);
    }

    private async Task NoneIsLonger(PageKind kind, int most, string language)
    {
        await using var user = await KeyboardUser.Open(chromium, site, language);
        var longer = new List<string>();
        foreach (var address in site.Catalog.Urls.All.Where(address => address.Kind == kind && address.Language == user.Language))
        {
            await user.Page.GotoAsync(address.Path.Value);
            var sheets = await user.Page.CountSheets();
            if (sheets > most) longer.Add(FormattableString.Invariant($"{address.Path}: {sheets} pages, at most {most}"));
        }

        Assert.True(longer.Count == 0, string.Join('\n', longer));
    }
}
