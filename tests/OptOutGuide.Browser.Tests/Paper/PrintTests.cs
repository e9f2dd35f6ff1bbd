using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Journeys;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Browser.Tests.Paper;

public sealed class PrintTests(Chromium chromium, LiveSite site)
{
    [Theory]
    [InlineData("en", PaperFormat.A4)]
    [InlineData("fr", PaperFormat.A4)]
    [InlineData("en", PaperFormat.Letter)]
    [InlineData("fr", PaperFormat.Letter)]
    public Task Every_sheet_is_one_page(string language, string format) =>
        NoneIsLonger(url => url.Kind == PageKind.GuideChecklist || url.Page.Value == "articles/pupils", 1, language, format);

    // As it opens: Facebook and Instagram are ticked.
    [Theory]
    [InlineData("en", PaperFormat.A4)]
    [InlineData("fr", PaperFormat.A4)]
    [InlineData("en", PaperFormat.Letter)]
    [InlineData("fr", PaperFormat.Letter)]
    public Task Two_guides_fit_on_one_page(string language, string format) => NoneIsLonger(url => url.Kind == PageKind.Checklist, 1, language, format);

    // The longest have six ways and their sources; a guide that outgrows this wants to be two.
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public Task A_printed_guide_has_at_most_twelve_pages(string language) =>
        NoneIsLonger(url => url.Kind == PageKind.Guide, 12, language, PaperFormat.A4);

    private async Task NoneIsLonger(Func<PageUrl, bool> isChecked, int most, string language, string format)
    {
        await using var user = await KeyboardUser.Open(chromium, site, language);
        var longer = new List<string>();
        foreach (var address in site.Catalog.Urls.All.Where(address => isChecked(address) && address.Language == user.Language))
        {
            await user.Page.GotoAsync(address.Path.Value);
            var sheets = await user.Page.CountSheets(format);
            if (sheets > most) longer.Add(FormattableString.Invariant($"{address.Path}: {sheets} pages, at most {most}"));
        }

        Assert.True(longer.Count == 0, string.Join('\n', longer));
    }
}
