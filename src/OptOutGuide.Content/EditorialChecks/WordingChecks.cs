using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Checks of the wording of texts.</summary>
internal static partial class WordingChecks
{
    private const int MaxSentenceWords = 25;

    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.RelativeDate, (catalog, _) => FindRelativeDates(catalog)),
        new(Rule.EmptyLinkText, (catalog, _) => FindEmptyLinks(catalog)),
        new(Rule.LongSentence, (catalog, _) => FindLongSentences(catalog)),
        new(Rule.UnusedTerm, (catalog, _) => FindUnusedTerms(catalog)),
    ];

    private static IEnumerable<Diagnostic> FindRelativeDates(ContentCatalog catalog) => catalog.Site.Languages.SelectMany(language =>
    {
        var phrases = catalog.Ui(language).Editorial.RelativeDates.Select(Plain);
        var matcher = new PhraseMatcher(phrases, joinsBefore: before => before is '’' or '\'', joinsAfter: _ => false);
        var documents = catalog.AllTexts.Where(document => document.Language == language).ToList();
        return OrderedParallel.Select(documents, document => FindRelativeDates(TextsOf(document), matcher).ToList())
            .SelectMany(found => found)
            .Concat(FindRelativeDates(TextsOf(catalog, language), matcher));
    });

    private static IEnumerable<Diagnostic> FindRelativeDates(IEnumerable<Located<string>> texts, PhraseMatcher matcher)
    {
        foreach (var (written, location) in texts)
        {
            var text = Plain(written);
            if (!matcher.TryFind(text, 0, out var at, out var phrase)) continue;
            var message = $"'{text.AsSpan(at, phrase.Length)}' is true on one day only.";
            yield return new Diagnostic(Rule.RelativeDate, location, message, "Write a date, or remove the phrase.");
        }
    }

    private static IEnumerable<Located<string>> TextsOf(ParsedDocument document)
    {
        var front = document.FrontMatter;
        yield return new($"{front.Title} | {front.Short} | {front.Description}", SourceLocation.StartOf(document.File));
        foreach (var run in document.Body.TextRuns.Where(run => !run.IsLink)) yield return new(run.Text, run.Location);
    }

    // Texts that are not in a document.
    private static IEnumerable<Located<string>> TextsOf(ContentCatalog catalog, SiteLanguage language)
    {
        foreach (var text in catalog.Claims.All.Select(claim => catalog.Claims.TextOf(claim, language)))
            yield return new(string.Join(" | ", text.Positions.Prepend(text.Statement).Append(text.Advice)), text.Location);
        foreach (var text in catalog.Glossary.All.Select(term => catalog.Glossary.TextOf(term, language)))
            yield return new(text.Meaning, text.Location);
    }

    private static IEnumerable<Diagnostic> FindEmptyLinks(ContentCatalog catalog) =>
        from document in catalog.AllTexts
        from run in document.Body.TextRuns
        where run.IsLink && catalog.Ui(document.Language).Editorial.EmptyLinks.Contains(Plain(run.Text).Trim(), StringComparer.OrdinalIgnoreCase)
        select new Diagnostic(Rule.EmptyLinkText, run.Location, $"The text of the link is only '{run.Text}'.", "Let the text describe the target of the link.");

    private static IEnumerable<Diagnostic> FindLongSentences(ContentCatalog catalog) =>
        from document in catalog.AllDocuments
        from list in document.Body.Sections.SelectMany(section => section.Parts).OfType<AnchoredListPart>()
        where list.Ordered
        from step in list.Items
        from sentence in SentenceEnd().Split(step.Text)
        let words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length
        where words > MaxSentenceWords
        select new Diagnostic(
            Rule.LongSentence,
            step.Location,
            FormattableString.Invariant($"A sentence of the step '{step.Id}' has {words} words."),
            "Split the sentence or the step.");

    private static IEnumerable<Diagnostic> FindUnusedTerms(ContentCatalog catalog) =>
        from language in catalog.Site.Languages
        let used = catalog.AllDocuments
            .Where(document => document.Language == language)
            .SelectMany(document => document.Body.Terms)
            .ToHashSet(StringComparer.Ordinal)
        from term in catalog.Glossary.All
        where !used.Contains(term.Id)
        select new Diagnostic(
            Rule.UnusedTerm,
            term.Location,
            $"No text in {language.NativeName} uses the term '{term.Id}' in one of its forms.",
            $"Correct its forms in glossary/{language.Code}.yaml, or remove it.");

    // Reverts typography: the phrases are configured with straight apostrophes and plain spaces.
    private static string Plain(string text) => text.Replace('\u2019', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ');

    [GeneratedRegex(@"(?<=[.!?…])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
