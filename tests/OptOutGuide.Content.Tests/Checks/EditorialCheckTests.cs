using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Tests.Checks;

/// <summary>Each editorial rule is violated once and gives its diagnostic, and no other apart from that of the missing operator.</summary>
public sealed class EditorialCheckTests
{
    [Fact]
    public void The_sample_content_without_an_operator_has_one_diagnostic() =>
        Assert.Equal([Rule.NoOperator], new SampleContent().Locked().Editorial().Select(found => found.Rule));

    [Fact]
    public void The_sample_content_with_an_operator_has_no_diagnostics() =>
        Assert.Empty(new SampleContent().Change("site.yaml", "languages:", "operator: Somebody\ncontact: a@example.org\nlanguages:").Locked().Editorial());

    [Theory]
    [InlineData("claims.yaml", "sources: [other]\n    lastReviewed", "sources: []\n    lastReviewed", "claim-without-source", "claims.yaml", 3)]
    [InlineData("claims.yaml", "lastReviewed: 2026-11-22", "lastReviewed: 2026-11-23", "future-date", "claims.yaml", 3)]
    [InlineData("claims.yaml", "lastConfirmed: undated", "lastConfirmed: 2027", "future-date", "claims.yaml", 10)]
    [InlineData("forms.yaml", "opened: never", "opened: 2026-12-01", "future-date", "forms.yaml", 2)]
    [InlineData("forms.yaml", "opened: never", "opened: never\n    availability: closed\n    since: 2026-12-01", "future-date", "forms.yaml", 2)]
    [InlineData("sources.yaml", "date: 2025-05-15", "date: 2028", "future-date", "sources.yaml", 2)]
    [InlineData("claims.yaml", "reviewBy: 2027-03-22", "reviewBy: 2027-03-23", "review-period", "claims.yaml", 3)]
    [InlineData("claims.yaml", "reviewBy: 2027-11-21", "reviewBy: 2027-11-22", "review-period", "claims.yaml", 10)]
    [InlineData("claims.yaml", "reviewBy: 2027-03-22", "reviewBy: 2026-11-21", "overdue|review-period", "claims.yaml", 3)]
    [InlineData("claims/fr.yaml", "Do it anyway.", "Faites-le aujourd'hui.", "relative-date", "claims/fr.yaml", 4)]
    [InlineData("home/fr.md", "Text.", "Demain, peut-être.", "relative-date", "home/fr.md", 7)]
    [InlineData("home/fr.md", "Text.", "L'année prochaine.", "relative-date", "home/fr.md", 7)]
    [InlineData("home/fr.md", "title: Accueil", "title: Bientôt", "relative-date", "home/fr.md", 1)]
    [InlineData("home/fr.md", "Text.", "Un lendemain, l'hier des autres.", "", "", 0)]
    [InlineData("articles/why/fr.md", "[le guide]", "[cliquez ici]", "empty-link-text", "articles/why/fr.md", 11)]
    [InlineData(
        "guides/app/fr.md",
        "Touchez {tap}.",
        "Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un "
            + "vingt-deux vingt-trois vingt-quatre, puis touchez {tap}.",
        "long-sentence",
        "guides/app/fr.md",
        22)]
    [InlineData("glossary/fr.yaml", "forms: [port]", "forms: [havre]", "unused-term", "glossary.yaml", 2)]
    [InlineData("glossary/fr.yaml", "Ce qui", "Aujourd'hui ce qui", "relative-date", "glossary/fr.yaml", 1)]
    [InlineData("articles/why/fr.md", "[@late]", "", "languages-differ", "articles/why/fr.md", 9)]
    [InlineData("articles/why/fr.md", "guides/app#send", "guides/app#form", "languages-differ", "articles/why/fr.md", 1)]
    [InlineData("articles/why/fr.md", "{#place}", "{#lieu}", "languages-differ", "articles/why/fr.md", 1)]
    public void One_editorial_mistake_gives_one_diagnostic(string file, string from, string to, string codes, string location, int line)
    {
        var found = new SampleContent().Locked().Change(file, from, to).Editorial().Where(diagnostic => diagnostic.Rule != Rule.NoOperator).ToList();

        Assert.Equal(codes, string.Join('|', found.Select(diagnostic => diagnostic.Rule.Code).Distinct().Order(StringComparer.Ordinal)));
        Assert.All(found, diagnostic => Assert.Equal(location, diagnostic.Location.Path));
        Assert.True(found.Count == 0 || found.Any(diagnostic => diagnostic.Location.Line == line), string.Join('\n', found));
    }

    [Theory]
    [InlineData("word word word word word word word word word word word word word – word word word word word word word word word word word word", 0)]
    [InlineData("word word word word word word word word word word word word word Dr. Word word word word word word word word word word word word", 1)]
    public void The_words_of_a_sentence_of_a_step_are_counted_like_those_of_all_texts(string sentence, int expected)
    {
        var found = new SampleContent().Locked().Change("guides/app/en.md", "Press {tap}.", $"{sentence}. Press {{tap}}.").Editorial();

        Assert.Equal(expected, found.Count(diagnostic => diagnostic.Rule == Rule.LongSentence));
    }

    [Fact]
    public void A_citation_of_an_unknown_claim_is_an_editorial_error()
    {
        var found = Others(
            new SampleContent().Change("articles/why/en.md", "[@began]", "[@begun]").Change("articles/why/fr.md", "[@began]", "[@begun]").Locked());

        Assert.Equal([Rule.UnknownClaim, Rule.UnknownClaim, Rule.UnusedClaim], found.Select(diagnostic => diagnostic.Rule));
        Assert.Equal("Did you mean 'began'?", found[0].Fix);
    }

    [Fact]
    public void Unused_claims_and_sources_are_reported()
    {
        var found = Others(new SampleContent()
            .Change("articles/why/en.md", "[@late]", "")
            .Change("articles/why/fr.md", "[@late]", "")
            .Change("changes.yaml", "[late]", "[began]")
            .Change("claims.yaml", "sources: [paper]", "sources: [other]")
            .Change("guides/app/guide.yaml", "[paper, other]", "[other]")
            .Change("forms.yaml", "read: paper", "read: other")
            .Locked());

        Assert.Equal([Rule.UnusedClaim, Rule.UnusedSource], found.Select(diagnostic => diagnostic.Rule));
    }

    [Fact]
    public void Every_overdue_claim_is_reported_from_the_day_after_its_review_date()
    {
        var sample = new SampleContent().Locked();

        Assert.DoesNotContain(sample.Editorial("2027-03-22"), diagnostic => diagnostic.Rule == Rule.Overdue);
        Assert.Equal([3], sample.Editorial("2027-03-23").Where(diagnostic => diagnostic.Rule == Rule.Overdue).Select(diagnostic => diagnostic.Location.Line));
        Assert.Equal(
            [3, 10],
            sample.Editorial("2028-01-01").Where(diagnostic => diagnostic.Rule == Rule.Overdue).Select(diagnostic => diagnostic.Location.Line));
    }

    [Fact]
    public void A_withdrawn_claim_need_not_be_reviewed_or_cited()
    {
        var sample = new SampleContent()
            .Change("claims.yaml", "status: confirmed", "status: withdrawn")
            .Change("articles/why/en.md", "[@began]", "")
            .Change("articles/why/fr.md", "[@began]", "")
            .Locked();

        Assert.Equal([Rule.Overdue], Others(sample, "2028-01-01").Select(diagnostic => diagnostic.Rule));
    }

    [Fact]
    public void An_outdated_translation_is_a_warning_and_an_error_in_critical_sections()
    {
        var sample = new SampleContent().Locked()
            .Change("articles/why/en.md", "It began.", "It began indeed.")
            .Change("articles/why/en.md", "Is it late?", "Is it too late?")
            .Change("home/en.md", "title: Home", "title: Start");
        var found = Others(sample);

        Assert.Equal(
            [
                (Rule.CriticalDrift, "articles/why/fr.md", 7),
                (Rule.TranslationDrift, "articles/why/fr.md", 9),
                (Rule.TranslationDrift, "home/fr.md", 1),
            ],
            found.Select(diagnostic => (diagnostic.Rule, diagnostic.Location.Path, diagnostic.Location.Line)));
        Assert.EndsWith("run: review translation articles/why fr lead-text.", found[0].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void These_editorial_rules_are_errors() => Assert.Equal(
        "claim-without-source critical-drift future-date raw-markup review-period unknown-claim",
        string.Join(
            ' ',
            Rule.All.Where(rule => !rule.IsStructural && rule.Severity == Severity.Error).Select(rule => rule.Code).Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_editorial_rule_of_the_catalog_has_a_check() =>
        Assert.Equal(
            Rule.All.Where(rule => !rule.IsStructural && rule != Rule.MissingCard && rule != Rule.StrayFile)
                .Select(rule => rule.Code)
                .Order(StringComparer.Ordinal),
            OptOutGuide.Content.EditorialChecks.EditorialCheck.All.Select(check => check.Rule.Code).Order(StringComparer.Ordinal));

    private static List<Diagnostic> Others(SampleContent sample, string today = "2026-11-22") =>
        [.. sample.Editorial(today).Where(diagnostic => diagnostic.Rule != Rule.NoOperator)];
}
