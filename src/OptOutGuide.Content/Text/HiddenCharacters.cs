using System.Buffers;
using System.Globalization;
using System.Text;
using OptOutGuide.Content.Sources;

namespace OptOutGuide.Content.Text;

/// <summary>Characters that nobody sees, or that turn the direction of text: with them a text reads otherwise than it is written.</summary>
/// <remarks>Unicode TR 36, section 3, and "Trojan Source" (CVE-2021-42574).</remarks>
internal static class HiddenCharacters
{
    /// <summary>A file full of them is reported in part: the first ones say enough.</summary>
    private const int MaxDiagnostics = 20;

    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    /// <summary>The first one of a text, by number and name; null if there is none.</summary>
    public static string? Find(ReadOnlySpan<char> text) => IndexOf(text, 0) is >= 0 and var at ? NameAt(text, at) : null;

    /// <summary>Reports those of files, by line.</summary>
    public static DiagnosticBag Check(IEnumerable<ContentFile> files)
    {
        var (bag, buffer) = (new DiagnosticBag(), new TextBuffer());
        foreach (var file in files)
        {
            buffer.CutTo(0);
            Check(file.RelativePath, buffer.Append(file.Packed).Written, bag);
        }

        return bag;
    }

    private static void Check(string path, ReadOnlySpan<char> text, DiagnosticBag bag)
    {
        var (line, start, found) = (1, 0, 0);
        for (var at = IndexOf(text, 0); at >= 0 && found < MaxDiagnostics; at = IndexOf(text, at + (char.IsHighSurrogate(text[at]) ? 2 : 1)), found++)
        {
            line += text[start..at].Count('\n');
            start = at;
            var column = at - text[..(at + 1)].LastIndexOf('\n');
            Report(new SourceLocation(path, line, column), NameAt(text, at), bag);
        }
    }

    /// <summary>Reports one.</summary>
    public static void Report(SourceLocation location, string name, DiagnosticBag bag) =>
        bag.Add(Rule.HiddenCharacter, location, $"Here stands {name}, which nobody sees.", "Remove it, or type the line again by hand.");

    /// <summary>A text in which they can be seen, cut where nobody would read on.</summary>
    public static string Escape(string text, int longest)
    {
        if (text.Length <= longest && IndexOf(text, 0) < 0 && !text.AsSpan().ContainsAny('\n', '\t')) return text;
        var shown = new StringBuilder();
        for (var at = 0; at < text.Length && shown.Length < longest;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (text[at] is '\n' or '\t' || IsHidden(text, at, rune)) shown.Append(CultureInfo.InvariantCulture, $"\\u{{{(length == 1 ? text[at] : rune.Value):X4}}}");
            else shown.Append(text, at, length);
            at += length;
        }

        return shown.Length < longest ? shown.ToString() : shown.Append('…').ToString();
    }

    // Most of a text needs no closer look.
    private static bool IsPlain(char c) => c is (>= ' ' and < '\u007F') or '\n' or '\t' or (> '\u009F' and < '\u02FF' and not '\u00AD') or '’' or '–' or '—' or '…' or '\u202F';

    private static int IndexOf(ReadOnlySpan<char> text, int from)
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

    private static bool IsHidden(ReadOnlySpan<char> text, int at, Rune rune)
    {
        // Half of a character: in a file that is UTF-8, only an escape of YAML can make one.
        if (rune == Rune.ReplacementChar && text[at] != '\uFFFD') return true;
        if (rune.Value is '\n' or '\t') return false;
        if (rune.Value is NonJoiner or Joiner) return !StandsBetweenLetters(text, at);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || IsBlank(rune.Value) || (rune.Value & 0xFFFE) == 0xFFFE;
    }

    // Letters by their category, but without a shape.
    private static bool IsBlank(int value) => value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0
        or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0100 and <= 0xE01EF);

    // Persian and the scripts of India are written with them; nowhere else do they change what is seen.
    private static bool StandsBetweenLetters(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && HasNoCase(text[at - 1]) && HasNoCase(text[at + 1]);

    private static bool HasNoCase(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string NameAt(ReadOnlySpan<char> text, int at)
    {
        var value = Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done ? rune.Value : text[at];
        var name = value switch
        {
            0 => "NULL",
            0x1B => "ESCAPE",
            0x00AD => "SOFT HYPHEN",
            0x061C => "ARABIC LETTER MARK",
            0x200B => "ZERO WIDTH SPACE",
            NonJoiner => "ZERO WIDTH NON-JOINER",
            Joiner => "ZERO WIDTH JOINER",
            0x200E => "LEFT-TO-RIGHT MARK",
            0x200F => "RIGHT-TO-LEFT MARK",
            0x2028 => "LINE SEPARATOR",
            0x2029 => "PARAGRAPH SEPARATOR",
            0x202A => "LEFT-TO-RIGHT EMBEDDING",
            0x202B => "RIGHT-TO-LEFT EMBEDDING",
            0x202C => "POP DIRECTIONAL FORMATTING",
            0x202D => "LEFT-TO-RIGHT OVERRIDE",
            0x202E => "RIGHT-TO-LEFT OVERRIDE",
            0x2060 => "WORD JOINER",
            0x2066 => "LEFT-TO-RIGHT ISOLATE",
            0x2067 => "RIGHT-TO-LEFT ISOLATE",
            0x2068 => "FIRST STRONG ISOLATE",
            0x2069 => "POP DIRECTIONAL ISOLATE",
            0xFEFF => "ZERO WIDTH NO-BREAK SPACE (a byte-order mark)",
            >= 0xE0000 and <= 0xE007F => "TAG",
            < 0x20 or (>= 0x7F and <= 0x9F) => "a control character",
            >= 0xD800 and <= 0xDFFF => "half of a character",
            _ => "a character without a shape",
        };
        return string.Create(CultureInfo.InvariantCulture, $"U+{value:X4} {name}");
    }
}
