using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Journeys;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Browser.Tests.Paper;

public sealed class QrCodeTests(Chromium chromium, LiveSite site)
{
    [Theory]
    [InlineData("en", PaperFormat.A4)]
    [InlineData("fr", PaperFormat.A4)]
    [InlineData("en", PaperFormat.Letter)]
    public Task Every_printed_page_of_a_guide_has_its_QR_code(string language, string format) =>
        EverySheetReads(site.Guide("instagram").Id, "/go/instagram", language, format);

    [Theory]
    [InlineData("en", PaperFormat.A4)]
    [InlineData("fr", PaperFormat.Letter)]
    public async Task Every_sheet_has_its_QR_code(string language, string format)
    {
        foreach (var guide in site.Catalog.Guides)
            await EverySheetReads(PageId.ChecklistOf(guide.Id), $"/go/{guide.Id.ShareId}", language, format);
        await EverySheetReads(PageId.Checklist, "/go/checklist", language, format);
    }

    [Theory]
    [InlineData("en", PaperFormat.A4)]
    [InlineData("fr", PaperFormat.Letter)]
    public async Task Each_half_of_a_page_has_its_QR_code(string language, string format)
    {
        var codes = Assert.Single(await SheetsOf(new PageId("articles/pupils"), language, format));
        Assert.Equal([site.Address + "/go/pupils", site.Address + "/go/pupils"], codes);
    }

    [Theory]
    [InlineData("letter", "en")]
    [InlineData("letter", "fr")]
    [InlineData("complaint", "en")]
    [InlineData("complaint", "fr")]
    public async Task A_printed_letter_has_no_QR_code(string letter, string language) =>
        Assert.All(await SheetsOf(new PageId($"articles/{letter}"), language, PaperFormat.A4), Assert.Empty);

    private async Task EverySheetReads(PageId page, string link, string language, string format) =>
        Assert.All(await SheetsOf(page, language, format), codes => Assert.Equal(site.Address + link, Assert.Single(codes)));

    private async Task<string[][]> SheetsOf(PageId page, string language, string format)
    {
        Scanner.SkipWithoutPrograms();
        await using var user = await KeyboardUser.Open(chromium, site, language);
        await user.GoTo(page);
        var sheets = await user.Page.ReadSheets(format);
        Assert.NotEmpty(sheets);
        return sheets;
    }
}
