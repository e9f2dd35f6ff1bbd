using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Markup;

/// <summary>Finds the words of the glossary in texts of one language: whole words, in any of their forms, small or capital.</summary>
internal sealed class TermFinder
{
    private readonly FrozenDictionary<string, string> _idByForm;
    private readonly Regex _pattern;

    private TermFinder(FrozenDictionary<string, string> idByForm)
    {
        _idByForm = idByForm;
        var longestFirst = idByForm.Keys.OrderByDescending(form => form.Length).Select(form => Regex.Escape(form).Replace("'", "['\u2019]", StringComparison.Ordinal));
        _pattern = new Regex($@"(?<![\p{{L}}\p{{N}}-])(?:{string.Join('|', longestFirst)})(?![\p{{L}}\p{{N}}-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The finder of a language; null where the glossary is empty.</summary>
    public static TermFinder? For(GlossaryList glossary, SiteLanguage language)
    {
        var forms = glossary.All.SelectMany(term => glossary.WordsOf(term, language).Forms.Select(form => (form, term.Id)))
            .GroupBy(pair => pair.form, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.First().Id, StringComparer.OrdinalIgnoreCase);
        return forms.Count == 0 ? null : new TermFinder(forms);
    }

    /// <summary>Cuts marked words out of a stretch of text.</summary>
    /// <param name="seen">Terms that need no mark any more; the found ones are added.</param>
    /// <returns>The ids of the terms found.</returns>
    public IEnumerable<string> Mark(LiteralInline literal, HashSet<string> seen, SiteLanguage language)
    {
        var text = literal.Content.ToString();
        var (found, rest, start) = (new List<string>(), literal, 0);
        foreach (Match match in _pattern.Matches(text))
        {
            var id = _idByForm[match.Value.Replace('\u2019', '\'')];
            if (!seen.Add(id)) continue;
            var term = new TermInline(id, Typography.Set(match.Value, language.Spacing));
            var after = new LiteralInline(text[(match.Index + match.Length)..]) { Line = literal.Line, Column = literal.Column + match.Index + match.Length };
            // Only ever inserted after: InsertBefore leaves the link back to what stood before out (Markdig 1.6).
            rest.Content = new StringSlice(text[start..match.Index]);
            rest.InsertAfter(term);
            term.InsertAfter(after);
            (rest, start) = (after, match.Index + match.Length);
            found.Add(id);
        }

        return found;
    }
}
