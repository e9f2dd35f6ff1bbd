using System.Buffers;
using System.Globalization;
using System.Text;

namespace OptOutGuide.Content.Text;

/// <summary>
/// Characters that make text look different from what it is: invisible ones, those that change its direction, and those that stand for a
/// lost or private character.
/// </summary>
/// <remarks>Unicode TR 36, section 3, and "Trojan Source" (CVE-2021-42574).</remarks>
public static class HiddenCharacters
{
    /// <summary>The first hidden character of a text as <c>U+202E</c>; null if there is none.</summary>
    public static string? Find(ReadOnlySpan<char> text) => IndexOf(text, 0) is >= 0 and var at ? CodePointAt(text, at) : null;

    /// <summary>The index of the first hidden character at or after a position; -1 if there is none.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length;)
        {
            if (IsPlain(text[at]))
            {
                at++;
                continue;
            }

            _ = Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            if (IsHidden(text, at, rune)) return at;
            at += length;
        }

        return -1;
    }

    /// <summary>What is wrong with a character, and how to fix it.</summary>
    /// <param name="codePoint">As <see cref="CodePointAt"/> writes it.</param>
    public static (string Message, string Fix) Describe(string codePoint) => codePoint switch
    {
        "U+FFFD" => ("A character was lost here: the text contains the replacement character U+FFFD.", "Type the lost character again."),
        _ when IsPrivateUse(codePoint) =>
            ($"The text contains the private-use character {codePoint}, which most devices cannot show.", "Write it as a word, or remove it."),
        _ => ($"The text contains the hidden character {codePoint}.", "Remove it, or type the line again by hand."),
    };

    private static bool IsPrivateUse(string codePoint) =>
        Rune.TryCreate(int.Parse(codePoint.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var rune)
        && Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;

    /// <summary>The code point at an index: <c>U+202E</c>.</summary>
    public static string CodePointAt(ReadOnlySpan<char> text, int at)
    {
        var value = Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done ? rune.Value : text[at];
        return string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}");
    }

    /// <summary>Replaces hidden characters and line breaks by escapes, and truncates the text.</summary>
    public static string Escape(string text, int maxLength)
    {
        if (text.Length <= maxLength && IndexOf(text, 0) < 0 && !text.AsSpan().ContainsAny('\n', '\t')) return text;
        var escaped = new StringBuilder();
        for (var at = 0; at < text.Length && escaped.Length < maxLength;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            // Also what is visible only within a sequence, which the truncation could cut.
            if (text[at] is '\n' or '\t' || VisibleSequences.MayContain(rune.Value) || IsHidden(text, at, rune))
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{{{(length == 1 ? text[at] : rune.Value):X4}}}");
            else
                escaped.Append(text, at, length);
            at += length;
        }

        return escaped.Length < maxLength ? escaped.ToString() : escaped.Append('…').ToString();
    }

    // Fast path: most characters need no look-up of their category.
    private static bool IsPlain(char c) =>
        c is (>= ' ' and < '\u007F') or '\n' or '\t' or (> '\u009F' and < '\u02FF' and not '\u00AD') or '’' or '–' or '—' or '…' or '\u202F';

    private static bool IsHidden(ReadOnlySpan<char> text, int at, Rune rune)
    {
        // Also an unpaired surrogate. Files are valid UTF-8, and YAML escapes that would make one are errors.
        if (rune == Rune.ReplacementChar) return true;
        if (rune.Value is '\n' or '\t' || IsVisibleFormat(rune.Value)) return false;
        if (VisibleSequences.MayContain(rune.Value)) return !VisibleSequences.Contains(text, at);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || IsBlank(rune.Value)
            || (rune.Value & 0xFFFE) == 0xFFFE;
    }

    // Letters by category, but without a visible glyph.
    private static bool IsBlank(int value) =>
        value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0100 and <= 0xE01EF);

    // Signs that enclose Arabic and Syriac numbers or mark verses.
    private static bool IsVisibleFormat(int value) => value is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2;
}
