using System.Buffers;
using System.Text.RegularExpressions;

namespace OptOutGuide.Content.Languages;

/// <summary>Sets apostrophes and French spacing, so that authors type plain text.</summary>
/// <remarks>
/// French: no-break space before <c>:</c> and inside « », narrow no-break space before <c>; ! ?</c>
/// (Imprimerie nationale, Lexique des règles typographiques).
/// </remarks>
public static partial class Typography
{
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';

    // Most texts hold nothing to be set.
    private static readonly SearchValues<char> Marks = SearchValues.Create("'«»");
    private static readonly SearchValues<char> FrenchMarks = SearchValues.Create("'«»%€;:!?");

    /// <summary>There is something to set in a text; else <see cref="Set"/> gives it back as it is.</summary>
    public static bool HasMarks(ReadOnlySpan<char> text, Spacing spacing) => text.ContainsAny(spacing == Spacing.French ? FrenchMarks : Marks);

    /// <summary>Text as it is shown in a language.</summary>
    /// <param name="continues">The text follows other text of the same sentence, such as a link: a mark at its start is set too.</param>
    public static string Set(string text, Spacing spacing, bool continues = false)
    {
        if (!HasMarks(text, spacing)) return text;
        // Each pattern costs more than the look for its marks, and few texts have more than one of them.
        var (opens, closes) = (text.Contains('«', StringComparison.Ordinal), text.Contains('»', StringComparison.Ordinal));
        var set = text.Contains('\'', StringComparison.Ordinal) ? SetApostrophes(text) : text;
        // French quoted in another language must not lose its marks at the end of a line either.
        if (opens || closes) set = InsideQuotes().Replace(set, $"{NoBreak}");
        if (spacing != Spacing.French) return set;

        if (set.AsSpan().ContainsAny('%', '€')) set = Unit().Replace(set, $"{NoBreak}");
        if (opens) set = OpeningQuote().Replace(set, $"«{NoBreak}");
        if (closes) set = ClosingQuote().Replace(set, $"{NoBreak}»");
        if (!set.AsSpan().ContainsAny(";:!?")) return set;
        return (continues ? MarkAfterAnything() : MarkAfterText())
            .Replace(set, match => (match.Groups["mark"].Value is ":" ? NoBreak : NarrowNoBreak) + match.Groups["mark"].Value);
    }

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

    // A mark counts as punctuation when a blank or the end follows (so 12:30 and https:// stay), or more marks do ("?!").
    [GeneratedRegex(@"(?:(?<=[\p{L}\p{N})»%”’.…])|(?<=\S)\s+|^\s+)(?<mark>[;:!?])(?=[\s!?)»]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex MarkAfterText();

    [GeneratedRegex(@"(?:(?<=[\p{L}\p{N})»%”’.…])|(?<=\S)\s+|^\s*)(?<mark>[;:!?])(?=[\s!?)»]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex MarkAfterAnything();
}
