using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>The addresses of sources pages.</summary>
public sealed class SourcesPageTests
{
    [Fact]
    public void Pages_that_cite_have_a_sources_page_in_every_language()
    {
        var catalog = new SampleContent()
            .Change("articles/why/fr.md", "short:", "slug: pourquoi\nshort:").Change("ui/fr.yaml", "  sources: sources\n", "  sources: preuves\n").Catalog();

        Assert.Equal(["/en/why/sources", "/fr/pourquoi/preuves"], PathsOf(catalog));
        Assert.Equal("articles/why", catalog.Urls.Find("/en/why/sources")!.Page.SourcesOwner!.Value);
    }

    [Fact]
    public void A_banner_that_cites_gives_a_sources_page_to_the_pages_that_show_it() => Assert.Equal(
        ["/en/guides/app/sources", "/en/sources", "/en/why/sources"],
        PathsOf(new SampleContent()
                .Change("deadlines/start/en.md", "Soon.", "Soon.[@began]")
                .Change("deadlines/start/fr.md", "Soon.", "Soon.[@began]").Catalog())
            .Where(path => path.StartsWith("/en", StringComparison.Ordinal)));

    [Fact]
    public void Built_in_pages_share_the_sources_page_of_home()
    {
        var catalog = new SampleContent().Change("eligibility/en.md", "Text.", "Text.[@began]").Change("eligibility/fr.md", "Text.", "Text.[@began]").Catalog();

        Assert.Equal(PageId.SourcesOf(PageId.Home), catalog.SourcesPageOf(PageId.Eligibility));
        Assert.Equal(PageId.SourcesOf(PageId.Home), catalog.SourcesPageOf(PageId.Home));
        Assert.Equal("articles/why/sources", catalog.SourcesPageOf(new PageId("articles/why"))!.Value);
        Assert.Null(catalog.SourcesPageOf(new PageId("guides/app")));
    }

    [Theory]
    [InlineData("guides/facebook/sources", "facebook-sources", "guides/facebook")]
    [InlineData("home/sources", "home-sources", "home")]
    [InlineData("articles/sources", "sources", null)]
    [InlineData("eligibility/sources", "sources", null)]
    [InlineData("articles/sources/sources", "sources-sources", "articles/sources")]
    public void The_share_id_of_a_sources_page_names_its_page(string page, string shareId, string? owner) =>
        Assert.Equal((shareId, owner), (new PageId(page).ShareId, new PageId(page).SourcesOwner?.Value));

    [Fact]
    public void An_article_cannot_take_the_address_of_a_sources_page()
    {
        var found = new SampleContent()
            .Change("home/en.md", "Text.", "Text.[@began]").Change("home/fr.md", "Text.", "Text.[@began]")
            .Change("articles/why/en.md", "short:", "slug: sources\nshort:").OnlyDiagnostic();

        Assert.Equal("slug-collision", found.Rule.Code);
    }

    [Fact]
    public void A_folder_cannot_take_the_share_link_of_a_sources_page()
    {
        var content = new SampleContent();
        foreach (var file in (string[])["article.yaml", "en.md", "fr.md"]) content.With($"articles/why-sources/{file}", content.TextOf($"articles/why/{file}"));

        Assert.Equal("duplicate-id", content.OnlyDiagnostic().Rule.Code);
    }

    [Fact]
    public void An_old_slug_of_a_page_leads_to_its_sources_page_too()
    {
        var catalog = new SampleContent().Change("articles/why/en.md", "short:", "slug: because\nformerly: [why]\nshort:").Catalog();

        Assert.Equal("/en/because/sources", catalog.Urls.FindRedirect(UrlPath.From("/en/why/sources"))!.Value);
    }

    [Theory]
    [InlineData("articles/why/sources#late", null)]
    [InlineData("articles/why/sources#place", null)]
    [InlineData("articles/why#place", "broken-link")]
    [InlineData("articles/why/sources#nothing", "broken-link")]
    public void Texts_can_link_to_what_a_sources_page_shows(string target, string? code)
    {
        var content = new SampleContent().With("articles/why/article.yaml", "order: 1\nsections: { place: sources-page }\n");
        var build = content.Change("home/en.md", "Text.", $"See [it]({target}).").Build();

        Assert.Equal(code, build.Diagnostics.SingleOrDefault()?.Rule.Code);
    }

    [Fact]
    public void A_sources_page_changes_when_a_claim_is_reviewed()
    {
        var catalog = new SampleContent().Change("claims.yaml", "lastReviewed: 2026-11-22", "lastReviewed: 2026-12-01").Catalog();

        Assert.Equal(new DateOnly(2026, 12, 1), catalog.ChangedOn(catalog.Urls.Find("/en/why/sources")!));
        Assert.Equal(new DateOnly(2026, 11, 22), catalog.ChangedOn(catalog.Urls.Find("/en/why")!));
    }

    private static IEnumerable<string> PathsOf(ContentCatalog catalog) => catalog.Urls.All
        .Where(url => url.Kind == PageKind.Sources).Select(url => url.Path.Value).Order(StringComparer.Ordinal);
}
