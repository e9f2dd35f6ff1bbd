namespace OptOutGuide.Content.Text;

/// <summary>Replaces typewriter apostrophes by typographic ones, and single quotation marks by a pair.</summary>
internal static class Apostrophes
{
    private const char Straight = '\'';
    private const char Apostrophe = '\u2019';
    private const char Opening = '\u2018';

    /// <summary>Sets the apostrophes of a text. Those after a number (5' 10) stay as typed.</summary>
    /// <param name="continues">The text follows other text of the same sentence: an apostrophe at its start belongs to a word.</param>
    /// <param name="isContinued">Other text of the same sentence follows, which may contain the end of a quotation.</param>
    public static string Set(string text, bool continues, bool isContinued) =>
        string.Create(text.Length, (text, continues, isContinued), static (result, state) => SetIn(result, state.text, state.continues, state.isContinued));

    private static void SetIn(Span<char> result, string text, bool continues, bool isContinued)
    {
        text.CopyTo(result);
        var open = -1;
        for (var at = 0; at < result.Length; at++)
        {
            if (result[at] != Straight) continue;
            var before = at > 0 ? result[at - 1] : continues ? 'x' : ' ';
            var after = at + 1 < result.Length ? result[at + 1] : isContinued ? 'x' : ' ';
            if (IsOpening(before, after))
            {
                // The one before is not closed: a word without its beginning, as in the '80s and '90s.
                if (open >= 0) result[open] = Apostrophe;
                open = at;
            }
            else if (open >= 0 && IsClosing(before, after))
            {
                // A word without its first and last letter, as in rock 'n' roll, is not a quotation.
                result[open] = at - open == 2 && result[open + 1] is 'n' or 'N' ? Apostrophe : Opening;
                (result[at], open) = (Apostrophe, -1);
            }
            else if (BelongsToWord(before, after)) result[at] = Apostrophe;
        }

        // A quotation that ends in the next text, or a word without its beginning, as in 'tis and '90s.
        if (open >= 0) result[open] = isContinued && !char.IsDigit(result[Math.Min(open + 1, result.Length - 1)]) ? Opening : Apostrophe;
    }

    private static bool IsOpening(char before, char after) =>
        (char.IsWhiteSpace(before) || before is '(' or '[' or '«' or '“' or '—' or '–') && char.IsLetterOrDigit(after);

    private static bool IsClosing(char before, char after) => !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);

    private static bool BelongsToWord(char before, char after) =>
        char.IsLetter(before) || ((char.IsDigit(before) || before is ')' or ']' or '»' or '”') && char.IsLetter(after));
}
