using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>Splits plain text into sentences, for languages that end them with <c>. ! ? …</c> and white space.</summary>
public static class SentenceSplitter
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…؟");

    // Between the mark and the white space after it; French closing quotes have a space before them.
    private static readonly SearchValues<char> Closers = SearchValues.Create(")]»”’\"'›");

    // A full stop after one of these ends no sentence, whatever follows.
    private static readonly FrozenSet<string> Titles =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "mr", "mrs", "ms", "dr", "prof", "st", "mm", "vs", "cf", "e.g", "i.e", "ex");

    // These are shortened before a number only: "art. 21", "No. 3". In other places the word can end a sentence.
    private static readonly FrozenSet<string> BeforeNumbers =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "art", "arts", "no", "nos", "nr", "p", "pp", "vol", "sec", "ch", "al", "rec", "cons", "par", "env");

    private static readonly SearchValues<char> WordStarts = SearchValues.Create(" \u00A0\u202F(\u2019'");

    private static readonly int LongestShortened = Titles.Concat(BeforeNumbers).Max(word => word.Length);

    /// <summary>The sentences of a text, in order, without white space around them.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; TryTake(text, ref at, out var sentence);) sentences.Add(text[sentence]);
        return sentences.ToImmutable();
    }

    /// <summary>The sentence that ends at a position or contains it; empty if the text is.</summary>
    public static string At(ReadOnlySpan<char> text, int position)
    {
        var found = 0..0;
        for (var at = 0; TryTake(text, ref at, out var sentence) && (sentence.Start.Value < position || found.End.Value == 0);) found = sentence;
        return text[found].ToString();
    }

    /// <summary>Finds the next sentence, without white space around it.</summary>
    /// <param name="at">Where to begin; receives where the sentence after it begins.</param>
    public static bool TryTake(ReadOnlySpan<char> text, ref int at, out Range sentence)
    {
        while (at < text.Length)
        {
            var start = at;
            at = EndOf(text, start);
            if (Trim(text, start, at) is not { } trimmed) continue;
            sentence = trimmed;
            return true;
        }

        sentence = default;
        return false;
    }

    private static int EndOf(ReadOnlySpan<char> text, int start)
    {
        for (var mark = NextMark(text, start); mark >= 0; mark = NextMark(text, mark + 1))
        {
            var end = EndOfMarks(text, mark);
            if (IsEnd(text, start, mark, end)) return end;
        }

        return text.Length;
    }

    private static int NextMark(ReadOnlySpan<char> text, int from)
    {
        var offset = text[from..].IndexOfAny(Ends);
        return offset < 0 ? -1 : from + offset;
    }

    // After further marks and closing quotes.
    private static int EndOfMarks(ReadOnlySpan<char> text, int mark)
    {
        var end = mark + 1;
        while (end < text.Length)
        {
            var next = end;
            while (next < text.Length && text[next] is '\u00A0' or '\u202F') next++;
            if (next == text.Length || !(Ends.Contains(text[next]) || Closers.Contains(text[next]))) break;
            end = next + 1;
        }

        return end;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int start, int mark, int end)
    {
        if (end < text.Length && !char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '(' or '«' or '“' or '‘' or '"')) next++;
        if (next == text.Length) return true;
        if (char.IsLower(text[next])) return false;
        return text[mark] != '.' || end != mark + 1 || !IsShortened(text[start..mark], text[next]);
    }

    private static bool IsShortened(ReadOnlySpan<char> before, char next)
    {
        var last = before[(before.LastIndexOfAny(WordStarts) + 1)..];
        if (last.Length > LongestShortened) return false;
        var word = last.ToString();
        // Initials and « M. ».
        return (word.Length == 1 && char.IsUpper(word[0])) || Titles.Contains(word) || (char.IsDigit(next) && BeforeNumbers.Contains(word));
    }

    private static Range? Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return start == end ? null : start..end;
    }
}
