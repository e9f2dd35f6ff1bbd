using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>Each mistake in the content gives one diagnostic at its location, and no unrelated one.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("404")]
    [InlineData("com1")]
    public void A_folder_with_a_reserved_name_is_an_error_even_if_its_slugs_are_not(string id)
    {
        var page = SampleContent.Page("New").Replace("short:", "slug: new\nshort:", StringComparison.Ordinal);
        var sample = new SampleContent().With($"articles/{id}/article.yaml", "order: 2\n");

        var found = sample.With($"articles/{id}/en.md", page).With($"articles/{id}/fr.md", page).OnlyDiagnostic();

        Assert.Equal((Rule.ReservedName, $"articles/{id}"), (found.Rule, found.Location.Path));
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("go")]
    [InlineData("health")]
    [InlineData("print")]
    [InlineData("guides")]
    [InlineData("console")]
    [InlineData("com10")]
    [InlineData("4040")]
    public void A_slug_that_no_address_or_file_has_is_no_error(string slug) =>
        Assert.NotNull(new SampleContent().Change("articles/why/en.md", "short: Why", $"short: Why\nslug: {slug}").Catalog());

    [Fact]
    public void A_page_that_once_was_called_index_keeps_its_old_address() => Assert.NotNull(
        new SampleContent().Change("guides/app/en.md", "short: Object", "short: Object\nformerly: [index]").Catalog());

    [Fact]
    public void The_sample_content_has_no_diagnostics() => Assert.NotNull(new SampleContent().Catalog());

    [Theory]
    [InlineData("site.yaml", "address: https://guide.example", "address: guide.example", "wrong-value", 1)]
    [InlineData("site.yaml", "address: https://guide.example", "address: https://guide.example/path?x=1", "wrong-value", 1)]
    [InlineData("site.yaml", "code: fr", "code: zz", "wrong-value", 5)]
    [InlineData("site.yaml", "spacing: french", "spacing: frensh", "wrong-value", 7)]
    [InlineData("site.yaml", "code: fr", "code: en", "duplicate-id", 5)]
    [InlineData("site.yaml", "address: https://guide.example\n", "", "missing-key", 1)]
    [InlineData("forms.yaml", "www.facebook.com", "facebook.com.evil.example", "form-host", 3)]
    [InlineData("forms.yaml", "https://www", "http://www", "wrong-value", 3)]
    [InlineData("home/en.md", "Text.", "[x](https://pаypal.example)", "deceptive-link", 7)]
    [InlineData("home/en.md", "Text.", "[x](https://xn--pypal-4ve.example)", "deceptive-link", 7)]
    [InlineData("home/en.md", "Text.", "[x](https://example.org/a%E2%80%AEb)", "deceptive-link", 7)]
    [InlineData("home/en.md", "Text.", "| a | b |\n| --- | --- |\n| 1 | 2 |\n| 1 | 2 | 3 |", "unsupported-markup", 10)]
    [InlineData("home/en.md", "Text.", "a | b\n--- | ---\n1 | 2|3", "unsupported-markup", 9)]
    [InlineData("home/en.md", "Text.", "| a | b |\n| --- | --- |\n| 1 | 2 | |", "unsupported-markup", 9)]
    [InlineData("home/en.md", "Text.", "| a | b |\n| --- | --- | --- |\n| 1 | 2 |", "unsupported-markup", 7)]
    [InlineData("home/en.md", "Text.", "| a | b | c |\n| --- | --- |\n| 1 | 2 |", "unsupported-markup", 7)]
    [InlineData("home/en.md", "Text.", "| a | b |\n| :-- | --- |\n| 1 | 2 |", "unsupported-markup", 7)]
    [InlineData("home/en.md", "Text.", "[a\u200Bb](https://example.org)", "hidden-character", 7)]
    [InlineData("home/en.md", "Text.", "## A {#sources}", "duplicate-id", 7)]
    [InlineData("home/en.md", "Text.", "## A {#onward}", "duplicate-id", 7)]
    [InlineData("home/en.md", "Text.", "## A {#front-matter}", "duplicate-id", 7)]
    [InlineData("home/en.md", "Text.", "## A {#lead-text}", "duplicate-id", 7)]
    [InlineData("home/en.md", "Text.", "[x](eligibility#second)", "broken-link", 7)]
    [InlineData("home/en.md", "Text.", "## A [@began] {#a}", "stray-placeholder", 7)]
    [InlineData("forms.yaml", "opened: never", "opened: sometimes", "wrong-value", 6)]
    [InlineData("forms.yaml", "status: confirmed", "status: sure", "wrong-value", 4)]
    [InlineData("home/home.yaml", "[start]", "[strat]", "unknown-reference", 1)]
    [InlineData("home/home.yaml", "deadlines:", "deadline:", "unknown-key", 1)]
    [InlineData("claims.yaml", "2026-11-22", "22.11.2026", "wrong-value", 7)]
    [InlineData("claims.yaml", "topic: deadline", "topic: clock", "wrong-value", 4)]
    [InlineData("claims.yaml", "sources: [other]\n    lastReviewed", "sources: [othr]\n    lastReviewed", "unknown-reference", 6)]
    [InlineData("claims.yaml", "status: disputed", "status: confirmed", "wrong-value", 14)]
    [InlineData("claims.yaml", "      - { id: no-side, sources: [other] }\n", "", "wrong-value", 12)]
    [InlineData("claims.yaml", "id: late", "id: began", "duplicate-id", 10)]
    [InlineData("claims/fr.yaml", "  advice: Do it anyway.", "", "missing-key", 4)]
    [InlineData("claims/fr.yaml", "no-side:", "mo-side:", "missing-key|unknown-key", 7)]
    [InlineData("claims/fr.yaml", "began:", "begann:", "missing-key|unknown-key", 1)]
    [InlineData("sources.yaml", "https://paper.example/report", "http://paper.example/report", "wrong-value", 6)]
    [InlineData("sources.yaml", "kind: primary", "kind: first", "wrong-value", 15)]
    [InlineData("eligibility/eligibility.yaml", "start: first", "start: frist", "unknown-reference", 1)]
    [InlineData("eligibility/eligibility.yaml", "id: yes-answer, to: second", "id: yes-answer, to: secnd", "unknown-reference", 5)]
    [InlineData("eligibility/eligibility.yaml", "id: yes-answer, to: second", "id: yes-answer, to: good-end", "dead-end", 7)]
    [InlineData("eligibility/eligibility.yaml", "id: other-answer, to: bad-end", "id: other-answer, to: first", "dead-end", 3)]
    [InlineData("eligibility/eligibility.yaml", "id: other-answer", "id: no-answer", "duplicate-id", 10)]
    [InlineData("eligibility/eligibility.yaml", "      - { id: other-answer, to: bad-end }\n", "", "wrong-value", 9)]
    [InlineData("eligibility/eligibility.yaml", "guides/app", "guides/ap", "unknown-reference", 12)]
    [InlineData("eligibility/fr.md", "{#yes-answer}", "{#oui}", "steps-differ", 8)]
    [InlineData("eligibility/fr.md", "## Bad {#bad-end}", "## Bad {#end}", "steps-differ", 1)]
    [InlineData("authorities.yaml", ", insecure: true", "", "wrong-value", 3)]
    [InlineData("authorities.yaml", "id: ee", "id: at", "duplicate-id", 3)]
    [InlineData("authorities.yaml", "region: eu, authority: DSB", "region: mars, authority: DSB", "wrong-value", 2)]
    [InlineData("authorities/fr.yaml", "at: { country: Autriche }", "", "missing-key", 2)]
    [InlineData("articles/why/article.yaml", "order: 1", "order: 1\ndata: authority", "wrong-value", 2)]
    [InlineData("articles/why/article.yaml", "order: 1", "order: 1\ngroup: others", "wrong-value", 2)]
    [InlineData("articles/why/article.yaml", "order: 1", "order: 1\nnext: [guides/ap]", "unknown-reference", 2)]
    [InlineData("articles/why/article.yaml", "order: 1", "order: 1\nsections: { plaice: timeline }", "unknown-reference", 2)]
    [InlineData("articles/why/article.yaml", "order: 1", "order: 1\nsections: { place: timelime }", "wrong-value", 2)]
    [InlineData("guides/app/guide.yaml", "order: 1", "order: 1\nnext: [articles/wy]", "unknown-reference", 3)]
    [InlineData("articles/why/en.md", "See [", "See [x](blank:name) [", "stray-placeholder", 11)]
    [InlineData("articles/why/en.md", "See [", "See [x](blank:Your-Name) [", "broken-link", 11)]
    [InlineData("articles/why/en.md", "{#place}", "{#term-harbour}", "duplicate-id", 9)]
    [InlineData("glossary.yaml", "page: articles/why", "page: articles/wy", "broken-link", 2)]
    [InlineData("glossary.yaml", "page: articles/why", "page: articles/why#nowhere", "broken-link", 2)]
    [InlineData("glossary.yaml", "  - { id: harbour, page: articles/why }", "  - { id: harbour }\n  - { id: harbour }", "duplicate-id", 3)]
    [InlineData("glossary/fr.yaml", "harbour:", "habour:", "missing-key|unknown-key", 1)]
    [InlineData("glossary/fr.yaml", "forms: [port], ", "", "missing-key", 1)]
    [InlineData("forms.yaml", "read: paper", "read: papers", "unknown-reference", 5)]
    [InlineData("home/home.yaml", "[start]", "[start", "yaml-syntax", 2)]
    [InlineData("home/home.yaml", "[start]", "&a [start]", "yaml-syntax", 1)]
    [InlineData("home/home.yaml", "[start]", "*a", "yaml-syntax", 1)]
    [InlineData("home/home.yaml", "[start]", "!!str start", "yaml-syntax", 1)]
    [InlineData("home/home.yaml", "deadlines: [start]\n", "deadlines: [start]\ndeadlines: [start]\n", "yaml-syntax", 2)]
    [InlineData("home/en.md", "---\ntitle", "title", "missing-front-matter", 1)]
    [InlineData("home/en.md", "title: Home\n", "", "missing-key", 2)]
    [InlineData("home/en.md", "title: Home\n", "title: Home\nauthor: me\n", "unknown-key", 3)]
    [InlineData("home/en.md", "short: Home", "short: A name that is far too long for a menu", "wrong-value", 3)]
    [InlineData("home/en.md", "Text.", "See [why](articles/wy).", "broken-link", 7)]
    [InlineData("home/en.md", "Text.", "See [why](articles/why#plce).", "broken-link", 7)]
    [InlineData("home/en.md", "Text.", "See [why](/articles/why).", "broken-link", 7)]
    [InlineData("home/en.md", "Text.", "See [form](form:objektion).", "broken-link", 7)]
    [InlineData("home/en.md", "Text.", "Text.\n\n[x](javascript:alert(1))", "unsafe-link", 9)]
    [InlineData("home/en.md", "Text.", "Text.\n\n[x][y]\n\n[y]: data:text/html,x", "unsafe-link", 9)]
    [InlineData("home/en.md", "Text.", "<ftp://example.org>", "unsafe-link", 7)]
    [InlineData("home/en.md", "Text.", "[x](http://example.org)", "unsafe-link", 7)]
    [InlineData("home/en.md", "Text.", "[x](//example.org)", "unsafe-link", 7)]
    [InlineData("home/en.md", "Text.", "[x](https://user@example.org)", "unsafe-link", 7)]
    [InlineData("home/en.md", "Text.", "![x](https://example.org/x.png)", "unsupported-markup", 7)]
    [InlineData("home/en.md", "Text.", "# Title {#title}", "heading", 7)]
    [InlineData("home/en.md", "Text.", "## No id", "heading", 7)]
    [InlineData("home/en.md", "Text.", "## A {#one}\n\n## B {#one}", "duplicate-id", 9)]
    [InlineData("home/en.md", "Text.", "Text {#here} goes on.", "stray-placeholder", 7)]
    [InlineData("home/en.md", "Text.", "Text. {#here}", "stray-placeholder", 7)]
    [InlineData("home/en.md", "Text.", "## A {#Not Valid}", "heading|stray-placeholder", 7)]
    [InlineData("home/en.md", "Text.", "Tap {tap}.", "stray-placeholder", 7)]
    [InlineData("deadlines/start/deadline.yaml", "Europe/Paris", "Europe/Pari", "wrong-value", 2)]
    [InlineData("deadlines/start/en.md", "{#soon}", "{#later}", "heading", 1)]
    [InlineData("deadlines/start/en.md", "{days}", "{dayz}", "stray-placeholder", 6)]
    [InlineData("articles/why/article.yaml", "order: 1", "order: first", "wrong-value", 1)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: Why Not", "wrong-value", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: checklist", "slug-collision", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nformerly: [checklist]", "slug-collision", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: a-z", "slug-collision", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: status", "slug-collision", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nformerly: [index]", "slug-collision", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: \"404\"", "reserved-name", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nformerly: [\"404\"]", "reserved-name", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: con", "reserved-name", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: feed.xml", "wrong-value", 4)]
    [InlineData("articles/why/en.md", "short: Why", "short: Why\nslug: go/app", "wrong-value", 4)]
    [InlineData("guides/app/en.md", "short: Object", "short: Object\nslug: index", "reserved-name", 4)]
    [InlineData("guides/app/en.md", "short: Object", "short: Object\nslug: \"404\"", "reserved-name", 4)]
    [InlineData("guides/app/fr.md", "short: S'opposer", "short: S'opposer\nslug: lpt1", "reserved-name", 4)]
    [InlineData("ui/en.yaml", "  index: a-z", "  index: index", "reserved-name", 1)]
    [InlineData("ui/en.yaml", "  guides: guides", "  guides: \"404\"", "reserved-name", 1)]
    [InlineData("ui/fr.yaml", "  index: a-z", "  index: nul", "reserved-name", 1)]
    [InlineData("guides/app/guide.yaml", "form: objection", "form: objektion", "unknown-reference", 6)]
    [InlineData("guides/app/guide.yaml", "kind: menu", "kind: lever", "wrong-value", 11)]
    [InlineData("guides/app/guide.yaml", "{ en: Privacy Centre, fr: Centre de confidentialité }", "{ de: Privacy Centre }", "missing-key|unknown-key", 11)]
    [InlineData("guides/app/guide.yaml", "id: form-menu", "id: form-open", "duplicate-id", 5)]
    [InlineData("guides/app/guide.yaml", "[paper, other]", "[paper, othr]", "unknown-reference", 7)]
    [InlineData("guides/app/guide.yaml", "    steps:", "    stepz:", "missing-key|unknown-key", 5)]
    [InlineData("guides/app/fr.md", "{#form-open}", "{#form-start}", "steps-differ", 13)]
    [InlineData("guides/app/fr.md", "### Form {#form}", "### Form {#forme}", "steps-differ", 1)]
    [InlineData("guides/app/fr.md", " {#ready-pen}", "", "steps-differ", 1)]
    [InlineData("guides/app/fr.md", "Touchez {tap}.", "Envoyez.", "tap-differs", 22)]
    [InlineData("ui/fr.yaml", "  copy: Copier\n", "", "missing-key", 1)]
    [InlineData("ui/fr.yaml", "{instant}", "{moment}", "wrong-placeholder", 1)]
    [InlineData("ui/fr.yaml", "d MMMM yyyy", "d", "wrong-value", 1)]
    [InlineData("ui/fr.yaml", "checklist: liste-de-controle", "checklist: Liste", "wrong-value", 1)]
    public void One_mistake_gives_one_diagnostic(string file, string from, string to, string codes, int line)
    {
        var build = new SampleContent().Change(file, from, to).Build();

        Assert.Null(build.Catalog);
        Assert.Equal(codes, string.Join('|', build.Diagnostics.Select(found => found.Rule.Code).Distinct().Order(StringComparer.Ordinal)));
        Assert.All(build.Diagnostics, found => Assert.Equal(file, found.Location.Path));
        if (!file.StartsWith("ui/", StringComparison.Ordinal)) Assert.Contains(build.Diagnostics, found => found.Location.Line == line);
        Assert.All(build.Diagnostics, found => Assert.True(found.Message.EndsWith('.') && found.Fix.Length > 10, found.ToString()));
    }

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("forms.yaml")]
    [InlineData("sources.yaml")]
    [InlineData("claims.yaml")]
    [InlineData("claims/fr.yaml")]
    [InlineData("authorities.yaml")]
    [InlineData("eligibility/eligibility.yaml")]
    [InlineData("eligibility/fr.md")]
    [InlineData("glossary.yaml")]
    [InlineData("glossary/fr.yaml")]
    [InlineData("authorities/fr.yaml")]
    [InlineData("ui/fr.yaml")]
    [InlineData("home/fr.md")]
    [InlineData("home/home.yaml")]
    [InlineData("guides/app/fr.md")]
    [InlineData("guides/app/guide.yaml")]
    [InlineData("articles/why/article.yaml")]
    [InlineData("deadlines/start/fr.md")]
    [InlineData("deadlines/start/deadline.yaml")]
    public void A_missing_file_is_reported(string file)
    {
        var build = new SampleContent().Without(file).Build();

        Assert.Null(build.Catalog);
        Assert.Contains(build.Diagnostics, found => found.Rule == Rule.MissingFile && found.Location.Path == file);
        Assert.All(build.Diagnostics, found => Assert.Contains(found.Rule, new[] { Rule.MissingFile, Rule.BrokenLink }));
    }

    [Fact]
    public void An_unused_file_is_reported() =>
        Assert.Equal((Rule.UnexpectedFile, "guides/app/de.md"), Named(new SampleContent().With("guides/app/de.md", "x").OnlyDiagnostic()));

    [Fact]
    public void Two_pages_with_the_same_name_are_reported()
    {
        var sample = new SampleContent()
            .With("articles/app/article.yaml", "order: 2\n")
            .With("articles/app/en.md", SampleContent.Page("App")).With("articles/app/fr.md", SampleContent.Page("App"));

        Assert.Equal((Rule.DuplicateId, "articles/app"), Named(sample.OnlyDiagnostic()));
    }

    [Fact]
    public void An_item_to_have_ready_with_different_text_in_two_guides_is_reported()
    {
        var sample = new SampleContent();
        foreach (var file in new[] { "guide.yaml", "en.md", "fr.md" })
            sample.With(
                $"guides/other/{file}",
                new SampleContent().TextOf($"guides/app/{file}").Replace("A pen.", file == "fr.md" ? "A pencil." : "A pen.", StringComparison.Ordinal));

        Assert.Equal((Rule.TextDiffers, "guides/other/fr.md"), Named(sample.OnlyDiagnostic()));
    }

    [Fact]
    public void All_mistakes_are_reported_in_one_run_ordered_by_file()
    {
        var build = new SampleContent()
            .Change("home/fr.md", "title: Accueil\n", "")
            .Change("home/en.md", "Text.", "[x](http://example.org)")
            .Change("articles/why/article.yaml", "order: 1", "order: x")
            .Change("guides/app/guide.yaml", "kind: menu", "kind: x")
            .Build();

        Assert.Equal(
            ["articles/why/article.yaml", "guides/app/guide.yaml", "home/en.md", "home/fr.md"],
            build.Diagnostics.Select(found => found.Location.Path));
    }

    [Fact]
    public void A_diagnostic_is_formatted_like_a_compiler_message()
    {
        var found = new SampleContent().Change("deadlines/start/deadline.yaml", "2025-05-26", "soon").OnlyDiagnostic();

        Assert.Equal(
            "deadlines/start/deadline.yaml:1:10: error wrong-value 'soon' is not a date. Write year-month-day, for example 2025-05-26.",
            found.ToString());
    }

    [Fact]
    public void A_misspelt_key_gets_a_suggestion()
    {
        var build = new SampleContent().Change("home/home.yaml", "deadlines:", "deadline:").Build();

        Assert.Contains("Did you mean 'deadlines'?", Assert.Single(build.Diagnostics).Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_a_unique_code_and_a_reason()
    {
        Assert.Equal(Rule.All.Length, Rule.All.Select(rule => rule.Code).Distinct().Count());
        Assert.All(Rule.All.Where(rule => rule.IsStructural), rule => Assert.Equal(Severity.Error, rule.Severity));
        Assert.All(Rule.All, rule => Assert.EndsWith(".", rule.Why, StringComparison.Ordinal));
    }

    private static (Rule Rule, string Path) Named(Diagnostic found) => (found.Rule, found.Location.Path);
}
