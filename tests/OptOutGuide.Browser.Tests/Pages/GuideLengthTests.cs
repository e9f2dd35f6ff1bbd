using Microsoft.Playwright;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Browser.Tests.Pages;

/// <summary>How long a guide is on a phone of 360 × 800 pixels, with its folds closed.</summary>
public sealed class GuideLengthTests(Chromium chromium, LiveSite site)
{
    private const int ScreenHeight = 800;
    private const double MostScreensOfSteps = 2.5;
    private const double MostScreens = 8;

    [Fact]
    public async Task The_main_list_of_a_guide_that_leads_to_a_form_ends_within_two_and_a_half_screens_and_a_guide_within_eight()
    {
        await using var context = await chromium.Open(site, new() { ViewportSize = new() { Width = 360, Height = ScreenHeight } });
        var page = await context.NewPageAsync();
        var tooLong = new List<string>();
        foreach (var language in site.Catalog.Site.Languages)
        {
            foreach (var guide in site.Catalog.Guides)
            {
                await page.GotoAsync(site.PathOf(guide.Id, language));
                var (steps, whole) = (await ScreensTo(page.Locator("ol.steps").First), await ScreensTo(page.Locator("html")));
                if (whole > MostScreens) tooLong.Add(Describe(guide, language, "the whole guide", whole));
                if (guide.Facts.Routes[0].Form is not null && steps > MostScreensOfSteps) tooLong.Add(Describe(guide, language, "the main list", steps));
            }
        }

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    private static async Task<double> ScreensTo(ILocator element) =>
        await element.EvaluateAsync<double>("it => it.getBoundingClientRect().bottom + scrollY") / ScreenHeight;

    private static string Describe(GuidePage guide, SiteLanguage language, string part, double screens) =>
        FormattableString.Invariant($"{guide.Id} in {language.Code}: {part} ends after {screens:F1} screens");
}
