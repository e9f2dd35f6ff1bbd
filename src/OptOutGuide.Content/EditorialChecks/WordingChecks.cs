using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>How texts are worded.</summary>
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

    private static IEnumerable<Finding> FindRelativeDates(ContentCatalog catalog)
    {
        var finders = catalog.Site.Languages.Where(language => !catalog.Ui(language).Editorial.RelativeDates.IsEmpty)
            .ToDictionary(language => language.Code, language => new PhraseMatcher(catalog.Ui(language).Editorial.RelativeDates.Select(Plain), before => before is '’' or '\'', _ => false), StringComparer.Ordinal);
        var found = OrderedParallel.Select([.. catalog.AllDocuments.Where(document => finders.ContainsKey(document.Language.Code))], document => FindRelativeDates(document, finders[document.Language.Code]));
        return found.SelectMany(findings => findings)
            .Concat(catalog.Site.Languages.Where(language => finders.ContainsKey(language.Code)).SelectMany(language => FindRelativeDates(catalog, language, finders[language.Code])));
    }

    private static List<Finding> FindRelativeDates(ParsedDocument document, PhraseMatcher finder)
    {
        var (findings, text) = (new List<Finding>(), new TextBuffer());
        AddRelativeDate(Plain($"{document.FrontMatter.Title} | {document.FrontMatter.Short} | {document.FrontMatter.Description}"), SourceLocation.StartOf(document.File), finder, findings);
        foreach (var prose in document.Body.TextRun)
        {
            if (!prose.IsLink) AddRelativeDate(Plain(prose.Packed, text), prose.Location, finder, findings);
        }

        return findings;
    }

    // Words that stand in no document.
    private static List<Finding> FindRelativeDates(ContentCatalog catalog, SiteLanguage language, PhraseMatcher finder)
    {
        var findings = new List<Finding>();
        foreach (var words in catalog.Claims.All.Select(claim => catalog.Claims.TextOf(claim, language)))
            AddRelativeDate(Plain(string.Join(" | ", words.Positions.Prepend(words.Says).Append(words.Advice))), words.Location, finder, findings);
        foreach (var words in catalog.Glossary.All.Select(term => catalog.Glossary.TextOf(term, language))) AddRelativeDate(Plain(words.Meaning), words.Location, finder, findings);
        return findings;
    }

    private static void AddRelativeDate(ReadOnlySpan<char> text, SourceLocation location, PhraseMatcher finder, List<Finding> findings)
    {
        if (finder.TryFind(text, 0, out var at, out var word)) findings.Add(new Finding(location, $"'{text.Slice(at, word.Length)}' is true on one day only.", "Write a date, or leave it out."));
    }

    private static List<Finding> FindEmptyLinks(ContentCatalog catalog)
    {
        var (findings, text) = (new List<Finding>(), new TextBuffer());
        foreach (var document in catalog.AllDocuments)
        {
            var empty = catalog.Ui(document.Language).Editorial.EmptyLinks;
            foreach (var prose in document.Body.TextRun)
            {
                if (prose.IsLink && IsOneOf(empty, Plain(prose.Packed, text).Trim())) findings.Add(new Finding(prose.Location, $"The link says only '{prose.Text}'.", "Let the link say where it leads."));
            }
        }

        return findings;
    }

    private static bool IsOneOf(ImmutableArray<string> words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static List<Finding> FindLongSentences(ContentCatalog catalog)
    {
        var (findings, text) = (new List<Finding>(), new TextBuffer());
        foreach (var step in catalog.AllDocuments.SelectMany(document => document.Body.Sections).SelectMany(section => section.Parts).OfType<AnchoredListPart>().Where(list => list.Ordered).SelectMany(list => list.Items))
        {
            // Most steps have fewer words than a sentence may have.
            text.CutTo(0);
            if (CountWords(text.Append(step.Packed).Written) <= MaxSentenceWords) continue;
            foreach (var sentence in SentenceEnd().Split(step.Text))
            {
                var words = CountWords(sentence);
                if (words > MaxSentenceWords) findings.Add(new Finding(step.Location, FormattableString.Invariant($"A sentence of the step '{step.Id}' has {words} words."), "Make two sentences of it, or two steps."));
            }
        }

        return findings;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ')) words++;
        }

        return words;
    }

    private static IEnumerable<Finding> FindUnusedTerms(ContentCatalog catalog) =>
        from language in catalog.Site.Languages
        let used = catalog.AllDocuments.Where(document => document.Language == language).SelectMany(document => document.Body.Terms).ToHashSet(StringComparer.Ordinal)
        from term in catalog.Glossary.All
        where !used.Contains(term.Id)
        select new Finding(term.Location, $"No text in {language.NativeName} uses the term '{term.Id}' in one of its forms.", $"Correct its forms in glossary/{language.Code}.yaml, or remove it.");

    // Authors type straight apostrophes and plain spaces; the texts have been set by now.
    private static TextBuffer MakePlain(TextBuffer text) => text.Replace('\u2019', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static string Plain(string text) => MakePlain(new TextBuffer().Append(text)).Written.ToString();

    private static ReadOnlySpan<char> Plain(PackedText text, TextBuffer room)
    {
        room.CutTo(0);
        return MakePlain(room.Append(text)).Written;
    }

    [GeneratedRegex(@"(?<=[.!?…])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
