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

    /// <summary>Text as it is shown in a language.</summary>
    /// <param name="continues">The text follows other text of the same sentence, such as a link: a mark at its start is set too.</param>
    public static string Set(string text, Spacing spacing, bool continues = false)
    {
        // French quoted in another language must not lose its marks at the end of a line either.
        var set = InsideQuotes().Replace(Apostrophe().Replace(text, "\u2019"), $"{NoBreak}");
        if (spacing != Spacing.French) return set;

        set = Unit().Replace(set, $"{NoBreak}");
        set = OpeningQuote().Replace(set, $"«{NoBreak}");
        set = ClosingQuote().Replace(set, $"{NoBreak}»");
        return (continues ? MarkAfterAnything() : MarkAfterText())
            .Replace(set, match => (match.Groups["mark"].Value is ":" ? NoBreak : NarrowNoBreak) + match.Groups["mark"].Value);
    }

    // Linear time: each run of blanks is entered at its first blank only.
    [GeneratedRegex(@"(?<=\p{L})'", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();

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
