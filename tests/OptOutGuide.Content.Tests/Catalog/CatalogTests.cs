using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Catalog;

public sealed class CatalogTests
{
    [Fact]
    public void The_shipped_content_has_no_diagnostics() => Assert.Empty(CatalogBuilder.Build(RepositoryContent.Read()).Diagnostics);

    [Fact]
    public void A_renamed_eligibility_page_keeps_the_addresses_of_its_questions_and_outcomes()
    {
        var catalog = new SampleContent()
            .Change("eligibility/fr.md", "slug: suis-je-concerne", "slug: concerne\nformerly: [suis-je-concerne]").Catalog();

        Assert.Equal("/fr/concerne", catalog.Urls.FindRedirect(UrlPath.From("/fr/suis-je-concerne"))?.Value);
        Assert.Equal("/fr/concerne/good-end", catalog.Urls.FindRedirect(UrlPath.From("/fr/suis-je-concerne/good-end"))?.Value);
    }

    [Fact]
    public void Every_page_has_an_address_in_every_language()
    {
        var catalog = new SampleContent().Catalog();

        Assert.Equal(
            [
                "/en", "/en/a-z", "/en/checklist", "/en/checklist/app", "/en/eligibility", "/en/eligibility/bad-end", "/en/eligibility/good-end",
                "/en/eligibility/second", "/en/guides/app", "/en/status", "/en/why", "/en/why/sources", "/fr", "/fr/a-z",
                "/fr/etat-des-faits", "/fr/guides/app",
                "/fr/liste-de-controle", "/fr/liste-de-controle/app", "/fr/suis-je-concerne", "/fr/suis-je-concerne/bad-end",
                "/fr/suis-je-concerne/good-end", "/fr/suis-je-concerne/second", "/fr/why", "/fr/why/sources",
            ],
            catalog.Urls.All.Select(address => address.Path.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Slugs_differ_by_language_and_links_use_them()
    {
        var catalog = new SampleContent().Change("guides/app/fr.md", "short:", "slug: appli\nshort:").Catalog();
        var french = catalog.Site.Language("fr")!;

        Assert.Equal("/fr/guides/appli", catalog.Urls.Of(new PageId("guides/app"), french).Path.Value);
        Assert.Contains("href=\"/fr/guides/appli#send\"", Html(catalog, "articles/why", "fr"), StringComparison.Ordinal);
        Assert.Contains("href=\"/en/guides/app#send\"", Html(catalog, "articles/why", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_slug_redirects_to_the_current_one_also_for_the_checklist()
    {
        var catalog = new SampleContent().Change("guides/app/fr.md", "short:", "slug: appli\nformerly: [app]\nshort:").Catalog();

        Assert.Equal("/fr/guides/appli", catalog.Urls.FindRedirect(UrlPath.From("/fr/guides/app"))?.Value);
        Assert.Equal("/fr/liste-de-controle/appli", catalog.Urls.FindRedirect(UrlPath.From("/fr/liste-de-controle/app"))?.Value);
        Assert.Null(catalog.Urls.FindRedirect(UrlPath.From("/en/guides/app")));
    }

    [Fact]
    public void A_link_to_a_former_step_id_is_valid() =>
        Assert.NotNull(new SampleContent().Change("articles/why/en.md", "#send", "#submit").Catalog());

    [Fact]
    public void FirstSeen_and_LastSeen_of_a_route_are_the_dates_of_its_sources()
    {
        var path = ((GuidePage)new SampleContent().Catalog().Find(new PageId("guides/app"))!).Facts.Routes[0];

        Assert.Equal(("2025-05", "2025-05"), (path.FirstSeen.ToString(), path.LastSeen.ToString()));
    }

    [Fact]
    public void The_label_of_a_shared_step_without_a_translation_is_shown_in_another_language_and_marked()
    {
        var catalog = new SampleContent().Change("guides/app/guide.yaml", "en: Submit, fr: Envoyer", "en: Submit").Catalog();

        Assert.Contains("<b class=\"label\">Submit</b>.", Html(catalog, "guides/app", "en"), StringComparison.Ordinal);
        Assert.Contains(
            "<b class=\"label\" lang=\"en\">Submit</b> <span class=\"unseen\">(libellé",
            Html(catalog, "guides/app", "fr"),
            StringComparison.Ordinal);
        Assert.Contains("<b class=\"label\">Centre de confidentialité</b>", Html(catalog, "guides/app", "fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_of_a_form_is_shown_next_to_its_link() =>
        Assert.Contains("the form</a> (www.facebook.com)", Html(new SampleContent().Catalog(), "guides/app", "en"), StringComparison.Ordinal);

    [Fact]
    public void The_version_depends_only_on_the_content()
    {
        var version = new SampleContent().Catalog().Version;

        Assert.Equal(version, new SampleContent().Catalog().Version);
        Assert.NotEqual(version, new SampleContent().Append("home/en.md", "More.").Catalog().Version);
    }

    [Fact]
    public void Every_page_of_a_site_without_guides_and_claims_has_a_day_of_its_last_change()
    {
        var catalog = SampleContent.WithoutGuidesAndClaims().Catalog();

        Assert.Empty(catalog.Guides);
        Assert.Empty(catalog.Claims.All);
        Assert.Contains(catalog.Urls.All, url => url.Kind == PageKind.Checklist);
        Assert.Contains(catalog.Urls.All, url => url.Kind == PageKind.Status);
        Assert.All(catalog.Urls.All, url => Assert.Equal(new DateOnly(2026, 11, 22), catalog.ChangedOn(url)));
    }

    [Fact]
    public void A_third_language_needs_only_content_files()
    {
        var sample = new SampleContent().Append("site.yaml", "  - code: de\n    name: Deutsch").With("ui/de.yaml", RepositoryContent.Text("ui/en.yaml"));
        sample.Change("guides/app/guide.yaml", "fr: Centre de confidentialité }", "fr: Centre de confidentialité, de: Datenschutz }");
        sample.With("authorities/de.yaml", sample.TextOf("authorities/en.yaml"));
        sample.With("glossary/de.yaml", sample.TextOf("glossary/en.yaml"));
        sample.With("changes/de.yaml", sample.TextOf("changes/en.yaml"));
        sample.With("claims/de.yaml", sample.TextOf("claims/en.yaml"));
        foreach (var page in new[] { "home", "articles/why", "guides/app", "deadlines/start", "eligibility" })
            sample.With($"{page}/de.md", sample.TextOf($"{page}/en.md"));
        var catalog = sample.Catalog();

        Assert.Equal("Deutsch", catalog.Site.Languages[2].NativeName);
        Assert.Equal(36, catalog.Urls.All.Length);
        // The pattern is that of the copied English texts, the name of the month that of the language.
        Assert.Equal("26 Mai 2025", catalog.Dates(catalog.Site.Languages[2]).Write(new DateOnly(2025, 5, 26)));
    }

    [Fact]
    public void A_link_to_an_authority_is_valid_if_the_page_lists_authorities()
    {
        var sample = new SampleContent().Change("home/en.md", "Text.", "See [Austria](articles/why#at).");

        Assert.Equal(Rule.BrokenLink, sample.OnlyDiagnostic().Rule);
        Assert.NotNull(sample.Append("articles/why/article.yaml", "data: authorities").Catalog());
    }

    [Fact]
    public void Countries_are_sorted_by_the_collation_of_the_language()
    {
        var authorities = new SampleContent()
            .Change("authorities/fr.yaml", "country: Autriche", "country: Irlande")
            .Change("authorities/fr.yaml", "country: Estonie", "country: Îles Féroé")
            .Catalog();
        string[] In(string code) => [.. authorities.Authorities.In(authorities.Site.Language(code)!).Select(authority => authority.Id)];

        Assert.Equal(["at", "ee"], In("en"));
        // Neither the order of the file nor that of the characters' numbers.
        Assert.Equal(["ee", "at"], In("fr"));
        Assert.True(string.CompareOrdinal("Îles Féroé", "Irlande") > 0);
    }

    [Fact]
    public void Guides_articles_and_built_in_pages_have_share_ids()
    {
        var addresses = new SampleContent().Catalog().Urls;

        Assert.Equal(new PageId("guides/app"), addresses.FindByShareId("app"));
        Assert.Equal(new PageId("articles/why"), addresses.FindByShareId("why"));
        Assert.Equal(PageId.Checklist, addresses.FindByShareId("checklist"));
        Assert.Null(addresses.FindByShareId("other"));
    }

    [Fact]
    public void Text_files_are_read_and_other_files_are_reported()
    {
        var folder = Directory.CreateTempSubdirectory("content-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "bom.md"), [0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\r', (byte)'\n']);
            File.WriteAllBytes(Path.Combine(folder.FullName, "latin1.md"), [0xE9]);
            File.WriteAllText(Path.Combine(folder.FullName, ".hidden"), "x");
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.md"), "/etc/hostname");
            var read = ContentFolder.Read(folder.FullName);

            Assert.Equal([new ContentFile("bom.md", "a\n")], read.Files);
            Assert.Equal(["latin1.md", "link.md"], read.Diagnostics.Select(found => found.Location.Path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_missing_folder_is_reported_and_does_not_throw() =>
        Assert.Equal(Rule.MissingFile, CatalogBuilder.Build(ContentFolder.Read(Path.Combine(RepositoryContent.Root, "no-such-folder"))).Diagnostics[0].Rule);

    private static string Html(ContentCatalog catalog, string page, string language) =>
        string.Concat(SectionsOf(catalog, page, language).SelectMany(section => section.Parts).Select(part => part switch
        {
            HtmlPart html => html.Html,
            AnchoredListPart list => string.Concat(list.Items.Select(item => item.Html + item.MoreHtml)),
            _ => "",
        }));

    private static ImmutableArray<Section> SectionsOf(ContentCatalog catalog, string page, string language) =>
        catalog.Find(new PageId(page))!.In(catalog.Site.Language(language)!).Body.Sections;
}
