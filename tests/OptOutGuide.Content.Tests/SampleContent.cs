using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Editing;
using OptOutGuide.Content.EditorialChecks;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests;

/// <summary>A small site, whole and right, that a test changes in one place.</summary>
internal sealed class SampleContent
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["site.yaml"] = """
            address: https://guide.example
            languages:
              - code: en
                name: English
              - code: fr
                name: Français
                spacing: french
            """,
        ["forms.yaml"] = """
            forms:
              - id: objection
                address: https://www.facebook.com/help/contact/1
                status: confirmed
                read: paper
                opened: never
            """,
        ["ui/en.yaml"] = RepositoryContent.Text("ui/en.yaml"),
        ["ui/fr.yaml"] = RepositoryContent.Text("ui/fr.yaml"),
        ["sources.yaml"] = """
            sources:
              - id: paper
                title: A report
                publisher: A paper
                date: 2025-05-15
                address: https://paper.example/report
                language: en
                kind: secondary
              - id: other
                title: Another report
                publisher: Another
                date: 2025-05
                address: https://other.example/report
                language: fr
                kind: primary
            """,
        ["claims.yaml"] = """
            claims:
              # What began when.
              - id: began
                topic: deadline
                status: confirmed
                sources: [other]
                lastReviewed: 2026-11-22
                lastConfirmed: 2025-05
                reviewBy: 2027-03-22
              - id: late
                topic: late-objection
                status: disputed
                positions:
                  - { id: yes-side, sources: [paper] }
                  - { id: no-side, sources: [other] }
                lastReviewed: 2026-11-21   # by hand
                lastConfirmed: undated
                reviewBy: 2027-11-21
            """,
        ["eligibility/eligibility.yaml"] = """
            start: first
            questions:
              - id: first
                answers:
                  - { id: yes-answer, to: second }
                  - { id: no-answer, to: bad-end }
              - id: second
                answers:
                  - { id: one-answer, to: good-end }
                  - { id: other-answer, to: bad-end }
            outcomes:
              - { id: good-end, next: [guides/app] }
              - { id: bad-end }
            """,
        ["eligibility/en.md"] = Tree("eligibility"),
        ["eligibility/fr.md"] = Tree("suis-je-concerne"),
        ["authorities.yaml"] = """
            authorities:
              - { id: at, region: eu, authority: DSB, address: https://www.dsb.example/ }
              - { id: ee, region: eu, authority: AKI, address: http://www.aki.example/, insecure: true }
            """,
        ["authorities/en.yaml"] = "at: { country: Austria }\nee: { country: Estonia, note: A note. }\n",
        ["authorities/fr.yaml"] = "at: { country: Autriche }\nee: { country: Estonie }\n",
        ["glossary.yaml"] = "terms:\n  - { id: harbour, page: articles/why }\n",
        ["glossary/en.yaml"] = "harbour: { term: harbour, forms: [harbour, harbours], meaning: Where ships are safe. }\n",
        ["glossary/fr.yaml"] = "harbour: { term: port, forms: [port], meaning: Ce qui abrite les navires. }\n",
        ["changes.yaml"] = "changes:\n  - { id: ruled, happened: 2025-05, recorded: 2026-11-22, claims: [late] }\n",
        ["changes/en.yaml"] = "ruled: { title: A court ruled, text: It let it begin. }\n",
        ["changes/fr.yaml"] = "ruled: { title: Un tribunal a tranché, text: Il a laissé faire. }\n",
        ["claims/en.yaml"] = LocalizedClaim,
        ["claims/fr.yaml"] = LocalizedClaim,
        ["home/home.yaml"] = "deadlines: [start]\n",
        ["home/en.md"] = Page("Home"),
        ["home/fr.md"] = Page("Accueil"),
        ["deadlines/start/deadline.yaml"] = "lastDay: 2025-05-26\nzone: Europe/Paris\nrevision: 0\nrevised: 2026-11-22\n",
        ["deadlines/start/en.md"] = Banner,
        ["deadlines/start/fr.md"] = Banner,
        ["articles/why/article.yaml"] = "order: 1\n",
        ["articles/why/en.md"] = Page("Why", "It began.[@began]\n\n## A place {#place}\n\nSee [the guide](guides/app#send). Is it late?[@late]"),
        ["articles/why/fr.md"] = Page("Pourquoi", "Cela a commencé.[@began]\n\n## Un lieu {#place}\n\nVoir [le guide](guides/app#send). Est-ce tard ?[@late]"),
        ["guides/app/guide.yaml"] = """
            service: App
            order: 1
            deadlines: [start]
            paths:
              - id: form
                form: objection
                seen: [paper, other]
                steps:
                  - id: form-open
                  - id: form-menu
                    tap: { kind: menu, label: { en: Privacy Centre, fr: Centre de confidentialité } }
            shared:
              - id: send
                tap: { kind: button, label: { en: Submit, fr: Envoyer } }
                formerly: [submit]
            """,
        ["guides/app/en.md"] = Guide("Object", "In the harbour.", "Press {tap}."),
        ["guides/app/fr.md"] = Guide("S'opposer", "Au port.", "Touchez {tap}."),
    };

    public SampleContent With(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    public SampleContent Without(string path)
    {
        Assert.True(_files.Remove(path), $"The sample has no {path}.");
        return this;
    }

    /// <summary>Replaces text in a file; the text must be there.</summary>
    public SampleContent Change(string path, string from, string to)
    {
        Assert.Contains(from, _files[path], StringComparison.Ordinal);
        return With(path, _files[path].Replace(from, to, StringComparison.Ordinal));
    }

    public string TextOf(string path) => _files[path];

    public SampleContent Append(string path, string text) => With(path, _files[path] + "\n" + text);

    /// <summary>A site that has only begun: nothing refers to a guide or a claim, and there are none.</summary>
    public static SampleContent WithoutGuidesAndClaims() => new SampleContent()
        .Without("guides/app/guide.yaml").Without("guides/app/en.md").Without("guides/app/fr.md")
        .Change("eligibility/eligibility.yaml", "{ id: good-end, next: [guides/app] }", "{ id: good-end }")
        .With("articles/why/en.md", Page("Why")).With("articles/why/fr.md", Page("Pourquoi"))
        .With("changes.yaml", "changes: []\n").With("changes/en.yaml", "{}\n").With("changes/fr.yaml", "{}\n")
        .With("claims.yaml", "claims: []\n").With("claims/en.yaml", "{}\n").With("claims/fr.yaml", "{}\n");

    /// <summary>Adds the locks of all translations: none has drifted.</summary>
    public SampleContent Locked()
    {
        var catalog = Catalog();
        foreach (var document in catalog.AllDocuments.Where(document => document.Lock is not null))
        {
            var original = catalog.AllDocuments.First(other => other.Id == document.Id);
            With(document.File.Replace(".md", ".lock.yaml", StringComparison.Ordinal), FactsEdit.ReviewTranslation(original, null, null));
        }

        return this;
    }

    /// <summary>What the editorial checks find on a day.</summary>
    public IEnumerable<Diagnostic> Editorial(string today = "2026-11-22") =>
        EditorialCheck.RunAll(Catalog(), DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public ImmutableArray<ContentFile> Files =>
        [.. _files.Select(file => new ContentFile(file.Key, file.Value.Replace("\r\n", "\n", StringComparison.Ordinal)))];

    public CatalogBuild Build() => CatalogBuilder.Build(new ContentFolder(Files, []));

    /// <summary>The catalog; the content must have no errors.</summary>
    public ContentCatalog Catalog()
    {
        var build = Build();
        Assert.Empty(build.Diagnostics);
        return build.Catalog!;
    }

    /// <summary>The only diagnostic; the content must have exactly one.</summary>
    public Diagnostic OnlyDiagnostic()
    {
        var build = Build();
        Assert.Null(build.Catalog);
        return Assert.Single(build.Diagnostics);
    }

    public static string Page(string title, string body = "Text.") =>
        $"---\ntitle: {title}\nshort: {title}\ndescription: What {title} says.\nchanged: 2026-11-22\n---\n{body}\n";

    private const string LocalizedClaim = """
        began:
          says: It began on 27 May 2025.
        late:
          says: Is it too late?
          positions:
            yes-side: A paper says yes.
            no-side: Another says no.
          advice: Do it anyway.
        """;

    private static string Tree(string slug) =>
        Page(
            "Questions",
            "## First? {#first}\n\n- Yes {#yes-answer}\n- No {#no-answer}\n\n## Second? {#second}\n\n- One {#one-answer}\n- Other {#other-answer}\n\n"
                + "## Good {#good-end}\n\nText.\n\n## Bad {#bad-end}\n\nText.")
        .Replace("short:", $"slug: {slug}\nshort:", StringComparison.Ordinal);

    private const string Banner =
        "---\ntitle: Start\n---\n## Until {date} {#upcoming}\n\nDays left: {days}.\n\n## Soon {#soon}\n\nSoon.\n\n"
        + "## Last day {#last-day}\n\nDo it.\n\n## Over {#passed}\n\nSince {next-date}.\n";

    private static string Guide(string title, string lead, string press) => Page(title, $$"""
        {{lead}}

        ## Ready {#have-ready}

        - A pen. {#ready-pen}

        ### Form {#form}

        1. Open [the form](form:objection). {#form-open}

           More about it.
        2. Choose {tap}. {#form-menu}

        ## Finish {#finish}

        1. {{press}} {#send}
        """);
}
