using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Finds the words of the glossary in texts of one language: whole words, in any of their forms, small or capital.</summary>
internal sealed class GlossaryMatcher
{
    private readonly Dictionary<string, string> _idByForm;
    private readonly PhraseMatcher _forms;

    private GlossaryMatcher(Dictionary<string, string> idByForm)
    {
        _idByForm = idByForm;
        _forms = new PhraseMatcher(idByForm.Keys.OrderByDescending(form => form.Length), IsPartOfWord, IsPartOfWord);
    }

    /// <summary>The finder of a language; null where the glossary is empty.</summary>
    public static GlossaryMatcher? For(GlossaryList glossary, SiteLanguage language)
    {
        var idByForm = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in glossary.All)
        {
            foreach (var form in glossary.TextOf(term, language).Forms) idByForm.TryAdd(form, term.Id);
        }

        return idByForm.Count == 0 ? null : new GlossaryMatcher(idByForm);
    }

    /// <summary>Cuts marked words out of a stretch of text.</summary>
    /// <param name="seen">Terms that need no mark any more; the found ones are added.</param>
    /// <param name="found">Takes the ids of the terms found.</param>
    public void Mark(LiteralInline literal, HashSet<string> seen, List<string> found, SiteLanguage language)
    {
        var (whole, rest, start, end) = (literal.Content, literal, 0, 0);
        while (_forms.TryFind(whole.AsSpan(), end, out var at, out var form))
        {
            end = at + form.Length;
            var id = _idByForm[form];
            if (!seen.Add(id)) continue;
            var term = new GlossaryTermInline(id, Typography.Apply(whole.AsSpan()[at..end].ToString(), language.Spacing));
            var after = new LiteralInline(Part(whole, end, whole.Length)) { Line = literal.Line, Column = literal.Column + end };
            // Only ever inserted after: InsertBefore leaves the link back to what stood before out (Markdig 1.6).
            rest.Content = Part(whole, start, at);
            rest.InsertAfter(term);
            term.InsertAfter(after);
            (rest, start) = (after, end);
            found.Add(id);
        }
    }

    private static StringSlice Part(StringSlice text, int start, int end) => new(text.Text, text.Start + start, text.Start + end - 1);

    private static bool IsPartOfWord(char c) => char.IsNumber(c) || c == '-';
}
