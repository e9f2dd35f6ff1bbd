using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Checks;

/// <summary>How texts are worded.</summary>
internal static partial class WordingChecks
{
    private const int LongestSentence = 25;

    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.RelativeDate, (catalog, _) => FindRelativeDates(catalog)),
        new(Rule.EmptyLinkText, (catalog, _) => FindEmptyLinks(catalog)),
        new(Rule.LongSentence, (catalog, _) => FindLongSentences(catalog)),
        new(Rule.UnusedTerm, (catalog, _) => FindUnusedTerms(catalog)),
    ];

    private static IEnumerable<Finding> FindRelativeDates(ContentCatalog catalog)
    {
        var finders = catalog.Site.Languages.Select(language => (Language: language, Words: catalog.Ui(language).Editorial.RelativeDates))
            .Where(pair => !pair.Words.IsEmpty)
            .ToDictionary(pair => pair.Language, pair => new WordFinder(pair.Words.Select(Plain), before => before is '’' or '\'', _ => false));
        IEnumerable<Finding> FindIn(SiteLanguage language, IEnumerable<(string Text, SourceSpan Where)> texts) =>
            from text in texts
            let plain = Plain(text.Text)
            let found = finders[language].Find(plain, 0)
            where found is not null
            select new Finding(text.Where, $"'{plain.Substring(found.Value.Index, found.Value.Word.Length)}' is true on one day only.", "Write a date, or leave it out.");

        var written = SideBySide.Each([.. catalog.AllDocuments.Where(document => finders.ContainsKey(document.Language))], document => FindIn(document.Language, TextsOf(document)).ToList());
        return written.SelectMany(findings => findings).Concat(finders.Keys.SelectMany(language => FindIn(language, TextsIn(catalog, language))));
    }

    private static IEnumerable<Finding> FindEmptyLinks(ContentCatalog catalog) =>
        from document in catalog.AllDocuments
        from prose in document.Body.Prose
        where prose.IsLink && catalog.Ui(document.Language).Editorial.EmptyLinks.Contains(Plain(prose.Text).Trim(), StringComparer.OrdinalIgnoreCase)
        select new Finding(prose.Where, $"The link says only '{prose.Text}'.", "Let the link say where it leads.");

    private static IEnumerable<Finding> FindLongSentences(ContentCatalog catalog) =>
        from document in catalog.AllDocuments
        from section in document.Body.Sections
        from list in section.Parts.OfType<MarkedListPart>()
        where list.Ordered
        from step in list.Items
        from sentence in SentenceEnd().Split(step.Text)
        let words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length
        where words > LongestSentence
        select new Finding(step.Where, FormattableString.Invariant($"A sentence of the step '{step.Id}' has {words} words."), "Make two sentences of it, or two steps.");

    private static IEnumerable<Finding> FindUnusedTerms(ContentCatalog catalog) =>
        from language in catalog.Site.Languages
        let used = catalog.AllDocuments.Where(document => document.Language == language).SelectMany(document => document.Body.Terms).ToHashSet(StringComparer.Ordinal)
        from term in catalog.Glossary.All
        where !used.Contains(term.Id)
        select new Finding(term.Where, $"No text in {language.NativeName} uses the term '{term.Id}' in one of its forms.", $"Correct its forms in glossary/{language.Code}.yaml, or remove it.");

    private static IEnumerable<(string Text, SourceSpan Where)> TextsOf(ParsedDocument document) => document.Body.Prose.Where(prose => !prose.IsLink).Select(prose => (prose.Text, prose.Where))
        .Prepend(($"{document.Front.Title} | {document.Front.Short} | {document.Front.Description}", SourceSpan.StartOf(document.File)));

    // Words that stand in no document.
    private static IEnumerable<(string Text, SourceSpan Where)> TextsIn(ContentCatalog catalog, SiteLanguage language)
    {
        foreach (var words in catalog.Register.Claims.Select(claim => catalog.Register.WordsOf(claim, language)))
            yield return (string.Join(" | ", words.Positions.Prepend(words.Says).Append(words.Advice)), words.Where);
        foreach (var words in catalog.Glossary.All.Select(term => catalog.Glossary.WordsOf(term, language))) yield return (words.Meaning, words.Where);
    }

    // Authors type straight apostrophes and plain spaces; the texts have been set by now.
    private static string Plain(string text) => text.Replace('\u2019', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ');

    [GeneratedRegex(@"(?<=[.!?…])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
