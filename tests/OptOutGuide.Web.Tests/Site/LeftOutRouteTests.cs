using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Site;

public sealed class LeftOutRouteTests
{
    // The label of a step of the only route was not seen in French.
    private static SampleContent OnlyInEnglish => new SampleContent()
        .Change("guides/app/guide.yaml", "label: { en: Privacy Centre, fr: Centre de confidentialité }", "label: { en: Privacy Centre }")
        .With("guides/app/fr.md", SampleContent.Page("S'opposer", """
            Au port.

            ## Prêt {#have-ready}

            - Un stylo. {#ready-pen}

            ## Envoyer {#finish}

            1. Touchez {tap}. {#send}
            """));

    [Fact]
    public async Task A_guide_without_a_route_in_a_language_says_so_and_keeps_its_ids()
    {
        await using var site = await SampleSite.StartAsync(OnlyInEnglish);
        var page = await site.Read("/fr/guides/app");

        var note = page.GetElementById("form-open")!.ParentElement!;
        Assert.Contains(site.Catalog.Ui(site.Catalog.Site.Languages[1]).Guide.WaysLeftOut, note.TextContent, StringComparison.Ordinal);
        Assert.Equal(["form", "form-menu"], new[] { "form", "form-menu" }.Where(id => page.GetElementById(id) is not null));
    }

    [Fact]
    public async Task A_guide_without_a_route_in_a_language_shows_its_shared_steps()
    {
        await using var site = await SampleSite.StartAsync(OnlyInEnglish);
        var page = await site.Read("/fr/guides/app");

        Assert.Contains("Envoyer", page.GetElementById("send")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("ready-pen"));
    }
}
