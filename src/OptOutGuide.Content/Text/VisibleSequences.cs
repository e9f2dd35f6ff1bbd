using System.Globalization;
using System.Text;

namespace OptOutGuide.Content.Text;

/// <summary>Where a character that has no glyph of its own changes what the reader sees: in emoji, and in scripts whose letters join.</summary>
/// <remarks>Unicode TR 51 (emoji), and chapter 23.2 of the Unicode Standard (joiners).</remarks>
internal static class VisibleSequences
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';
    private const int BlackFlag = 0x1F3F4;
    private const int CancelTag = 0xE007F;

    /// <summary>Tags of a flag name a region, as in gbeng: at most six letters.</summary>
    private const int MaxTags = 6;

    /// <summary>The character may be part of such a sequence; whether it is, <see cref="Contains"/> says.</summary>
    public static bool MayContain(int value) => value is NonJoiner or Joiner or (>= 0xFE00 and <= 0xFE0F) || IsTag(value);

    /// <summary>The character at an index is part of a sequence in which it has an effect.</summary>
    public static bool Contains(ReadOnlySpan<char> text, int at)
    {
        _ = Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        var (before, after) = (RuneBefore(text, at), RuneAt(text, at + length));
        return rune.Value switch
        {
            NonJoiner => Joins(before) && Joins(after),
            // Alone before or after a letter, it shows the form of the letter that joins.
            Joiner => Joins(before) || Joins(after) || IsInsideEmoji(text, at),
            0xFE0E or 0xFE0F => IsSymbol(before) || RuneAt(text, at + 1).Value == 0x20E3,
            >= 0xFE00 and < 0xFE0E => before.Value >= 0x2E80 || IsSymbol(before),
            _ => IsInFlag(text, at),
        };
    }

    // Two pictographs with a joiner between them are one character for the reader; the framework knows the pictographs.
    private static bool IsInsideEmoji(ReadOnlySpan<char> text, int joiner)
    {
        var start = joiner;
        while (start > 0)
        {
            var before = RuneBefore(text, start);
            start -= before.Utf16SequenceLength;
            if (before.Value is not (0xFE0F or (>= 0x1F3FB and <= 0x1F3FF)) && !IsTag(before.Value)) break;
        }

        var end = Math.Min(text.Length, joiner + 1 + RuneAt(text, joiner + 1).Utf16SequenceLength);
        return StringInfo.GetNextTextElementLength(text[start..end]) > joiner + 1 - start;
    }

    // A black flag, a few tags, and the tag that ends them. Anything longer could be a hidden message.
    private static bool IsInFlag(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = (at, at);
        for (; at - start <= MaxTags * 2 && IsTag(RuneBefore(text, start).Value); start -= 2) { }
        for (; end - at <= MaxTags * 2 && IsTag(RuneAt(text, end).Value) && RuneAt(text, end).Value != CancelTag; end += 2) { }
        return RuneBefore(text, start).Value == BlackFlag && RuneAt(text, end).Value == CancelTag && end - start is > 0 and <= MaxTags * 2;
    }

    private static bool IsTag(int value) => value is >= 0xE0020 and <= CancelTag;

    private static bool IsSymbol(Rune rune) =>
        rune.Value is 0x203C or 0x2049 or 0x3030
        || (!rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol);

    // Arabic and its neighbours, the Indic scripts, Myanmar, Khmer and Mongolian.
    private static bool Joins(Rune rune) =>
        rune.Value is (>= 0x0620 and <= 0x08FF) or (>= 0x0900 and <= 0x0DFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x18AF)
            or (>= 0xA840 and <= 0xABFF)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Rune RuneAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return default;
        _ = Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        return rune;
    }

    private static Rune RuneBefore(ReadOnlySpan<char> text, int at)
    {
        _ = Rune.DecodeLastFromUtf16(text[..at], out var rune, out _);
        return at == 0 ? default : rune;
    }
}
