using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Statistics;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Checks of the wording of texts.</summary>
internal static class WordingChecks
{
    private const int MaxSentenceWords = 25;

    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.RelativeDate, (catalog, _) => FindInMarkdown(catalog, Rule.RelativeDate).Concat(FindRelativeDates(catalog))),
        new(Rule.EmptyLinkText, (catalog, _) => FindInMarkdown(catalog, Rule.EmptyLinkText)),
        new(Rule.RawMarkup, (catalog, _) => FindInMarkdown(catalog, Rule.RawMarkup).Concat(PlainTexts.Of(catalog).SelectMany(FindRawMarkup))),
        new(Rule.LongSentence, (catalog, _) => FindLongSentences(catalog)),
        new(Rule.UnusedTerm, (catalog, _) => FindUnusedTerms(catalog)),
    ];

    private static IEnumerable<Diagnostic> FindInMarkdown(ContentCatalog catalog, Rule rule) =>
        catalog.AllTexts.SelectMany(document => document.Body.EditorialDiagnostics).Where(diagnostic => diagnostic.Rule == rule);

    private static IEnumerable<Diagnostic> FindRawMarkup(Located<string> text) => RawEmphasis.Find(text.Value)
        .Concat(RawPatterns.FindInPlain(text.Value))
        .Select(mark => (mark with { Fix = "Remove it: this text is no Markdown." }).At(text.Location));

    private static IEnumerable<Diagnostic> FindRelativeDates(ContentCatalog catalog) => catalog.Site.Languages.SelectMany(language =>
    {
        var dates = new RelativeDates(catalog.Ui(language).Editorial.RelativeDates);
        return TextsOf(catalog, language).Select(text => dates.FindIn(text.Value, text.Location)).OfType<Diagnostic>();
    });

    // Texts that are not in the Markdown of a document.
    private static IEnumerable<Located<string>> TextsOf(ContentCatalog catalog, SiteLanguage language)
    {
        foreach (var document in catalog.AllTexts.Where(document => document.Language == language))
        {
            var front = document.FrontMatter;
            yield return new($"{front.Title} | {front.Short} | {front.Description}", SourceLocation.StartOf(document.File));
        }

        foreach (var text in catalog.Claims.All.Select(claim => catalog.Claims.TextOf(claim, language)))
            yield return new(string.Join(" | ", text.Positions.Prepend(text.Statement).Append(text.Advice)), text.Location);
        foreach (var text in catalog.Glossary.All.Select(term => catalog.Glossary.TextOf(term, language)))
            yield return new(text.Meaning, text.Location);
    }

    private static IEnumerable<Diagnostic> FindLongSentences(ContentCatalog catalog) =>
        from document in catalog.AllDocuments
        from list in document.Body.Sections.SelectMany(section => section.Parts).OfType<AnchoredListPart>()
        where list.Ordered
        from step in list.Items
        from sentence in SentenceSplitter.Split(step.Text)
        let words = TextMeasure.WordsIn(sentence)
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
}
