using System.Text;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Text;

/// <summary>Sets apostrophes and French spacing, so that authors type plain text.</summary>
/// <remarks>
/// French: no-break space before <c>:</c> and inside « », narrow no-break space before <c>; ! ?</c>
/// (Imprimerie nationale, Lexique des règles typographiques).
/// </remarks>
public static partial class Typography
{
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';

    /// <summary>There is something to set in a text; else <see cref="Apply"/> gives it back as it is. Most texts hold nothing.</summary>
    /// <remarks>By hand: at the start of the program the framework's search is not compiled yet, and texts are short.</remarks>
    public static bool NeedsChanges(ReadOnlySpan<char> text, Spacing spacing)
    {
        foreach (var c in text)
        {
            if (c is '\'' or '«' or '»' || (spacing == Spacing.French && c is '%' or '€' or ';' or ':' or '!' or '?')) return true;
        }

        return false;
    }

    /// <summary>Text as it is shown in a language.</summary>
    /// <param name="continues">The text follows other text of the same sentence, such as a link: a mark at its start is set too.</param>
    public static string Apply(string text, Spacing spacing, bool continues = false)
    {
        if (!NeedsChanges(text, spacing)) return text;
        // Each pattern costs more than the look for its marks, and few texts have more than one of them.
        var (opens, closes) = (text.Contains('«', StringComparison.Ordinal), text.Contains('»', StringComparison.Ordinal));
        var set = text.Contains('\'', StringComparison.Ordinal) ? SetApostrophes(text) : text;
        // French quoted in another language must not lose its marks at the end of a line either.
        if (opens || closes) set = InsideQuotes().Replace(set, $"{NoBreak}");
        if (spacing != Spacing.French) return set;

        if (set.Contains('%', StringComparison.Ordinal) || set.Contains('€', StringComparison.Ordinal)) set = Unit().Replace(set, $"{NoBreak}");
        if (opens) set = OpeningQuote().Replace(set, $"«{NoBreak}");
        if (closes) set = ClosingQuote().Replace(set, $"{NoBreak}»");
        return SetMarks(set, continues);
    }

    // A mark counts as punctuation when a blank or the end follows (so 12:30 and https:// stay), or more marks do ("?!").
    private static string SetMarks(string text, bool continues)
    {
        StringBuilder? set = null;
        var done = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not (';' or ':' or '!' or '?') || (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('!' or '?' or ')' or '»'))) continue;
            var blank = at;
            while (blank > 0 && char.IsWhiteSpace(text[blank - 1])) blank--;
            var follows = blank < at || (at == 0 ? continues : EndsText(text[at - 1]));
            if (!follows) continue;
            (set ??= new StringBuilder(text.Length + 16)).Append(text, done, blank - done).Append(text[at] == ':' ? NoBreak : NarrowNoBreak).Append(text[at]);
            done = at + 1;
        }

        return set?.Append(text, done, text.Length - done).ToString() ?? text;
    }

    private static bool EndsText(char c) => char.IsLetter(c) || char.IsNumber(c) || c is ')' or '»' or '%' or '”' or '’' or '.' or '…';

    private static string SetApostrophes(string text) => string.Create(text.Length, text, (set, typed) =>
    {
        typed.CopyTo(set);
        for (var i = 1; i < set.Length; i++)
        {
            if (set[i] == '\'' && char.IsLetter(set[i - 1])) set[i] = '\u2019';
        }
    });

    // Linear time: each run of blanks is entered at its first blank only.
    [GeneratedRegex(@"(?<=«) | (?=»)", RegexOptions.CultureInvariant)]
    private static partial Regex InsideQuotes();

    [GeneratedRegex(@"«\s*", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningQuote();

    [GeneratedRegex(@"(?<!\s)\s*»", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingQuote();

    [GeneratedRegex(@"(?<=\d) (?=[%€])", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
