using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace OptOutGuide.Content.Text;

/// <summary>Sets typographic apostrophes and French spacing, so that authors can type plain text. Applying it twice changes nothing.</summary>
/// <remarks>
/// French: no-break space before <c>:</c> and inside « », narrow no-break space before <c>; ! ?</c>
/// (Imprimerie nationale, Lexique des règles typographiques). Numbers stay on the line of their unit, month, article or thousands, a name
/// on that of its title.
/// </remarks>
public static partial class Typography
{
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';

    private static readonly SearchValues<char> Quotes = SearchValues.Create("'«»");
    private static readonly SearchValues<char> FrenchMarks = SearchValues.Create("'«»%€;:!?0123456789");
    private static readonly SearchValues<string> FrenchTitles = SearchValues.Create(["M. ", "MM. ", "Mme ", "Mmes ", "Mlle ", "Dr "], StringComparison.Ordinal);

    /// <summary>Whether <see cref="Apply"/> may change a text. Most texts need no change.</summary>
    public static bool NeedsChanges(ReadOnlySpan<char> text, Spacing spacing) =>
        spacing == Spacing.French ? text.ContainsAny(FrenchMarks) || text.ContainsAny(FrenchTitles) : text.ContainsAny(Quotes);

    /// <summary>Straight apostrophes and plain spaces, as authors type them.</summary>
    public static string Undo(string text) => text.Replace('\u2019', '\'').Replace(NoBreak, ' ').Replace(NarrowNoBreak, ' ');

    /// <summary>The colon after a label, with the space that the language puts before it.</summary>
    public static string Colon(Spacing spacing) => spacing == Spacing.French ? $"{NoBreak}:" : ":";

    /// <summary>Applies the rules of a language.</summary>
    /// <param name="continues">The text follows other text of the same sentence, such as a link: punctuation at its start is spaced too.</param>
    /// <param name="isContinued">Other text of the same sentence follows: a single quotation mark at its end opens a quotation.</param>
    public static string Apply(string text, Spacing spacing, bool continues = false, bool isContinued = false)
    {
        if (!NeedsChanges(text, spacing)) return text;
        var (opens, closes) = (text.Contains('«', StringComparison.Ordinal), text.Contains('»', StringComparison.Ordinal));
        var result = text.Contains('\'', StringComparison.Ordinal) ? Apostrophes.Set(text, continues, isContinued) : text;
        // French quotations in other languages also need no-break spaces.
        if (opens || closes) result = InsideQuotes().Replace(result, $"{NoBreak}");
        if (spacing != Spacing.French) return result;

        if (result.AsSpan().ContainsAnyInRange('0', '9'))
        {
            result = Thousands().Replace(result, $"{NarrowNoBreak}");
            result = Unit().Replace(result, $"{NoBreak}");
            result = Minutes().Replace(result, $"{NoBreak}");
            result = Article().Replace(result, $"{NoBreak}");
        }

        if (result.AsSpan().ContainsAny(FrenchTitles)) result = Title().Replace(result, $"{NoBreak}");
        if (opens) result = OpeningQuote().Replace(result, $"«{NoBreak}");
        if (closes) result = ClosingQuote().Replace(result, $"{NoBreak}»");
        return SetPunctuation(result, continues);
    }

    // A character is punctuation if white space, the end or more punctuation follows. So 12:30, https:// and :) do not change.
    private static string SetPunctuation(string text, bool continues)
    {
        if (!text.AsSpan().ContainsAny(";:!?")) return text;
        var result = new StringBuilder(text.Length + 16);
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not (';' or ':' or '!' or '?') || !IsFollowedByBreak(text, at)) continue;
            var space = at;
            while (space > 0 && char.IsWhiteSpace(text[space - 1])) space--;
            var followsText = space < at || (at == 0 ? continues : EndsText(text[at - 1]));
            if (!followsText) continue;
            result.Append(text, copied, space - copied).Append(text[at] == ':' ? NoBreak : NarrowNoBreak).Append(text[at]);
            copied = at + 1;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsFollowedByBreak(string text, int at) =>
        at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '!' or '?' or '»' or '”' or '"' or '…' or ','
        || (text[at + 1] is ')' && text[at] is '!' or '?');

    private static bool EndsText(char c) => char.IsLetter(c) || char.IsNumber(c) || c is ')' or '»' or '%' or '”' or '’' or '.' or '…';

    [GeneratedRegex(@"(?<=«) | (?=»)", RegexOptions.CultureInvariant)]
    private static partial Regex InsideQuotes();

    [GeneratedRegex(@"«\s*", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningQuote();

    // Linear time: a run of white space is matched from its first character only.
    [GeneratedRegex(@"(?<!\s)\s*»", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingQuote();

    // 27 mai, 1er mai, 24 heures, 20 h, 18 ans, 100 000 euros, 3 millions.
    [GeneratedRegex(
        @"(?<=\d(?:er)?) (?=[%€]|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
            + @"|secondes?|minutes?|heures?|h|min|jours?|semaines?|mois|ans?|euros?|dollars?|reais|millions?|milliards?|pays|utilisateurs?"
            + @"|pixels?|octets?|[KMG]o)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    // 20 h 30.
    [GeneratedRegex(@"(?<=\d[ \u00A0\u202F]?h) (?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    // Not after four digits, which are a year.
    [GeneratedRegex(@"(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    // article 21, n° 5, p. 5, § 2.
    [GeneratedRegex(@"(?<=(?:\b(?:articles?|art\.|paragraphes?|étape|pages?|pp?\.|n[°º])|§)) (?=\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    // M. Dupont, Mme Dupont.
    [GeneratedRegex(@"(?<=\b(?:MM?\.|Mmes?|Mlle|Dr)) (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
