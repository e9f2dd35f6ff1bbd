using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup.Extensions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Finds glossary terms in texts of one language: whole words in any of their forms, in any case.</summary>
internal sealed class GlossaryMatcher
{
    private readonly SiteLanguage _language;
    private readonly Dictionary<string, string> _idByForm;
    private readonly PhraseMatcher _forms;

    private GlossaryMatcher(SiteLanguage language, Dictionary<string, string> idByForm)
    {
        (_language, _idByForm) = (language, idByForm);
        _forms = new PhraseMatcher(idByForm.Keys.OrderByDescending(form => form.Length), IsPartOfWord, IsPartOfWord);
    }

    /// <summary>The matcher of a language; null if the glossary is empty.</summary>
    public static GlossaryMatcher? For(GlossaryList glossary, SiteLanguage language)
    {
        var idByForm = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in glossary.All)
        {
            foreach (var form in glossary.TextOf(term, language).Forms) idByForm.TryAdd(form, term.Id);
        }

        return idByForm.Count == 0 ? null : new GlossaryMatcher(language, idByForm);
    }

    /// <summary>Replaces terms in a literal by <see cref="GlossaryTermInline"/>s.</summary>
    /// <param name="seen">Ids of terms that are not marked again; receives those of the terms that are marked.</param>
    /// <param name="found">Receives the ids of the terms that are marked.</param>
    public void Mark(LiteralInline literal, HashSet<string> seen, ImmutableArray<string>.Builder found)
    {
        var (whole, rest, start, end) = (literal.Content, literal, 0, 0);
        var text = whole.AsSpan();
        while (_forms.TryFind(text, end, out var at, out var form))
        {
            var first = StartOfElision(text, at, end);
            end = at + form.Length;
            var id = _idByForm[form];
            if (IsQuoted(text, at) || !seen.Add(id)) continue;
            var term = new GlossaryTermInline(id, Typography.Apply(text[first..end].ToString(), _language.Spacing));
            var after = new LiteralInline(Part(whole, end, text.Length)) { Line = literal.Line, Column = literal.Column + end };
            // InsertAfter only: InsertBefore does not update the link to the previous sibling (Markdig 1.6).
            rest.Content = Part(whole, start, first);
            rest.InsertAfter(term);
            term.InsertAfter(after);
            (rest, start) = (after, end);
            found.Add(id);
        }
    }

    // A line can break beside a marked term. So « l' » is marked with it.
    private static int StartOfElision(ReadOnlySpan<char> text, int at, int from)
    {
        if (at == from || text[at - 1] is not ('\'' or '’')) return at;
        var first = at - 1;
        while (first > from && char.IsLetter(text[first - 1])) first--;
        return first;
    }

    // « Centre de confidentialité » in quotation marks is a label of an app, not a word of the text.
    private static bool IsQuoted(ReadOnlySpan<char> text, int at) => text[..at].LastIndexOf('«') > text[..at].LastIndexOf('»');

    private static StringSlice Part(StringSlice text, int start, int end) => new(text.Text, text.Start + start, text.Start + end - 1);

    private static bool IsPartOfWord(char c) => char.IsNumber(c) || c == '-';
}
