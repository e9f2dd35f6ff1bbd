using System.Buffers;

namespace OptOutGuide.Content.Text;

/// <summary>Finds marks of emphasis (<c>*</c>, <c>_</c>, <c>~~</c>) that CommonMark leaves in the text as they are.</summary>
/// <remarks>
/// By the rule of CommonMark for delimiter runs, a mark between a letter and a quotation mark neither opens nor closes emphasis; authors
/// expect that it does. A mark that people write on purpose is accepted: <c>5 * 3</c>, <c>price*</c>, <c>snake_case</c>, <c>f***</c>, <c>____</c>.
/// </remarks>
internal static class RawEmphasis
{
    private const string CloseFix = "Close it, or write a backslash before it if the reader should see it.";

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~");

    private static readonly SearchValues<char> Opening = SearchValues.Create("([{«“‘„\"'’");

    private static readonly SearchValues<char> Closing = SearchValues.Create(".,;:!?…)]}»”\"");

    private static readonly SearchValues<char> Quotes = SearchValues.Create("«»“”„‘\"" + RawMarkupMatch.Resolved);

    private enum Position
    {
        Spaced,
        Opens,
        Closes,
        Isolated,
        Inside,
    }

    /// <summary>The first raw mark of each kind.</summary>
    /// <param name="startsLikeNote">Whether the text can be the note to a word with an asterisk.</param>
    public static IEnumerable<RawMarkupMatch> Find(string text, bool startsLikeNote = false)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return [];
        return "*_~".Select(mark => FindFirst(text, RunsOf(text, mark), startsLikeNote)).OfType<RawMarkupMatch>();
    }

    /// <summary>Whether a word of the text has an asterisk at its end, which a note explains elsewhere.</summary>
    public static bool RefersToNote(string text) => text.Contains('*', StringComparison.Ordinal)
        && RunsOf(text, '*').Any(run => run is { Length: 1, Position: Position.Closes });

    private static RawMarkupMatch? FindFirst(string text, List<Run> runs, bool startsLikeNote)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run is { Mark: '*', Start: 0, Length: 1 } && startsLikeNote && runs.Count == 1) continue;
            if (IsRaw(text, run, runs[..i], runs[(i + 1)..])) return new RawMarkupMatch(run.Start, ShownOf(text, run), FixOf(text, run, runs));
        }

        return null;
    }

    private static bool IsRaw(string text, Run run, List<Run> before, List<Run> after)
    {
        if (run.Mark == '~') return run.Length == 2 && run.Position is not (Position.Spaced or Position.Isolated);
        if (run.Length >= (run.Mark == '*' ? 4 : 3)) return false;
        var isDouble = run.Length == 2;
        return run.Position switch
        {
            Position.Spaced => run.Mark == '*' && isDouble && !IsBetweenDigits(text, run),
            Position.Opens => isDouble || run.Length == 3 || (run.Mark == '*' ? !IsWildcard(text, run) : after.Exists(Ends)),
            Position.Closes => isDouble
                || before.Exists(other => other.Length == run.Length && (other.Position == Position.Opens || IsBeforeWord(text, other))),
            Position.Inside => (run.Mark == '*' && isDouble && !char.IsDigit(text[run.Start - 1])) || Touches(text, run, Quotes),
            _ => false,
        };
    }

    private static bool Ends(Run run) => run.Position is Position.Closes;

    private static string FixOf(string text, Run run, List<Run> runs)
    {
        var mark = new string(run.Mark, run.Length);
        if (run.Mark == '~') return "Text cannot be struck through. Remove the marks, or write a backslash before them.";
        if (runs.Exists(other => other.Position == Position.Spaced && other.Length == run.Length))
            return $"Remove the space between the marks and the text: {mark}text{mark}.";
        if (run.Mark == '_' && runs.Exists(other => other.Position == Position.Inside && !Touches(text, other, Quotes)))
            return $"Underscores do not mark a part of a word. Write {mark.Replace('_', '*')}part{mark.Replace('_', '*')}.";
        return run.Position == Position.Inside || runs.Exists(other => other.Position == Position.Inside)
            ? $"Between a letter and a quotation mark or other punctuation it marks nothing. Put a space there, or move the marks: « {mark}text{mark} »."
            : CloseFix;
    }

    private static string ShownOf(string text, Run run)
    {
        var start = run.Start;
        while (start > 0 && run.Start - start < 12 && char.IsLetterOrDigit(text[start - 1])) start--;
        var end = run.Start + run.Length;
        while (end < text.Length && end - run.Start < 20 && text[end] is not (RawMarkupMatch.Resolved or '\n')) end++;
        return text[start..end].Trim();
    }

    private static List<Run> RunsOf(string text, char mark)
    {
        var runs = new List<Run>();
        for (var start = text.IndexOf(mark, StringComparison.Ordinal); start >= 0;)
        {
            var end = start;
            while (end < text.Length && text[end] == mark) end++;
            var (before, after) = (start == 0 ? ' ' : text[start - 1], end == text.Length ? ' ' : text[end]);
            runs.Add(new Run(mark, start, end - start, PositionOf(before, after)));
            start = text.IndexOf(mark, end);
        }

        return runs;
    }

    private static Position PositionOf(char before, char after)
    {
        if (char.IsWhiteSpace(before) && char.IsWhiteSpace(after)) return Position.Spaced;
        var (begins, ends) = (char.IsWhiteSpace(before) || Opening.Contains(before), char.IsWhiteSpace(after) || Closing.Contains(after));
        return (begins, ends) switch
        {
            (true, true) => Position.Isolated,
            (true, false) => Position.Opens,
            (false, true) => Position.Closes,
            (false, false) => Position.Inside,
        };
    }

    private static bool IsBetweenDigits(string text, Run run) =>
        text.AsSpan(0, run.Start).TrimEnd() is [.., >= '0' and <= '9'] && text.AsSpan(run.Start + run.Length).TrimStart() is [>= '0' and <= '9', ..];

    private static bool IsBeforeWord(string text, Run run) =>
        run.Position == Position.Spaced && text.AsSpan(run.Start + run.Length).TrimStart() is [var first, ..] && char.IsLetter(first);

    // "*.example.org", "*/", "x *2".
    private static bool IsWildcard(string text, Run run) => run.Start + 1 < text.Length && text[run.Start + 1] is '.' or '/' or '-' or (>= '0' and <= '9');

    private static bool Touches(string text, Run run, SearchValues<char> characters) =>
        characters.Contains(text[run.Start - 1]) || characters.Contains(text[run.Start + run.Length]);

    private readonly record struct Run(char Mark, int Start, int Length, Position Position);
}
