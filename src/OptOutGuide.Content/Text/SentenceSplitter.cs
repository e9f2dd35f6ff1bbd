using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>Splits plain text into sentences, for languages that end them with <c>. ! ? …</c> and white space.</summary>
public static class SentenceSplitter
{
    private const string Ends = ".!?…؟";

    // Between the mark and the white space after it; French closing quotes have a space before them.
    private const string Closers = ")]»”’\"'›";

    // A full stop after one of these ends no sentence, whatever follows.
    private static readonly FrozenSet<string> Titles =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "mr", "mrs", "ms", "dr", "prof", "st", "mm", "vs", "cf", "e.g", "i.e", "p. ex", "ex");

    // These are shortened before a number only: "art. 21", "No. 3". In other places the word can end a sentence.
    private static readonly FrozenSet<string> BeforeNumbers =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "art", "arts", "no", "nos", "nr", "p", "pp", "vol", "sec", "ch", "al", "rec", "cons", "par", "env");

    /// <summary>The sentences of a text, in order, without white space around them.</summary>
    public static ImmutableArray<string> Split(string text) => [.. RangesOf(text).Select(range => text[range])];

    /// <summary>The sentence that ends at a position or contains it; empty if the text is.</summary>
    public static string At(string text, int position)
    {
        var sentence = "";
        foreach (var range in RangesOf(text))
        {
            if (range.Start.Value >= position && sentence.Length > 0) break;
            sentence = text[range];
        }

        return sentence;
    }

    private static IEnumerable<Range> RangesOf(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends.Contains(text[at], StringComparison.Ordinal)) continue;
            var end = EndOf(text, at);
            if (!IsEnd(text, start, at, end)) continue;
            if (Trim(text, start, end) is { } sentence) yield return sentence;
            start = end;
            at = end - 1;
        }

        if (Trim(text, start, text.Length) is { } last) yield return last;
    }

    // After further marks and closing quotes.
    private static int EndOf(string text, int mark)
    {
        var end = mark + 1;
        while (end < text.Length)
        {
            var next = end;
            while (next < text.Length && text[next] is '\u00A0' or '\u202F') next++;
            if (next == text.Length || !(Ends.Contains(text[next], StringComparison.Ordinal) || Closers.Contains(text[next], StringComparison.Ordinal))) break;
            end = next + 1;
        }

        return end;
    }

    private static bool IsEnd(string text, int start, int mark, int end)
    {
        if (end < text.Length && !char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '(' or '«' or '“' or '‘' or '"')) next++;
        if (next == text.Length) return true;
        if (char.IsLower(text[next])) return false;
        return text[mark] != '.' || end != mark + 1 || !IsShortened(text[start..mark], text[next]);
    }

    private static bool IsShortened(string before, char next)
    {
        var word = before[(before.LastIndexOfAny([' ', '\u00A0', '\u202F', '(', '\u2019', '\'']) + 1)..];
        // Initials and « M. ».
        return (word.Length == 1 && char.IsUpper(word[0])) || Titles.Contains(word) || (char.IsDigit(next) && BeforeNumbers.Contains(word));
    }

    private static Range? Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return start == end ? null : start..end;
    }
}
