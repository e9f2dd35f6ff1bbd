using System.Diagnostics.CodeAnalysis;

namespace OptOutGuide.Content.Text;

/// <summary>Finds words and phrases that stand alone in a text, small or capital, with straight or curly apostrophes.</summary>
/// <remarks>
/// By hand: a pattern tries each of its alternatives at each place of a text, and that was a third of the time of a build.
/// Here a place is left at once unless a word can begin there, and its first letter tells which ones may.
/// </remarks>
internal sealed class PhraseMatcher
{
    // A table, because letters beyond ASCII take a detour through the culture's data. It ends behind the signs of print: quotes, dashes, narrow blanks.
    private static readonly char[] Plains = PlainsBelow('\u2040');

    private readonly Candidate[] _all;

    // By the letter that stands in a text, small or capital; null where no word begins.
    private readonly Candidate[]?[] _byLetter;

    private readonly Func<char, bool> _joinsBefore;
    private readonly Func<char, bool> _joinsAfter;

    /// <summary>A finder of some words.</summary>
    /// <param name="words">Where several begin at one place, the first of them counts.</param>
    /// <param name="joinsBefore">A character, besides letters, that makes a word part of another one when it stands right before it.</param>
    /// <param name="joinsAfter">The same right after it.</param>
    public PhraseMatcher(IEnumerable<string> words, Func<char, bool> joinsBefore, Func<char, bool> joinsAfter)
    {
        (_joinsBefore, _joinsAfter) = (joinsBefore, joinsAfter);
        _all = [.. words.Select(word => new Candidate(word, PlainOf(word)))];
        var byFirst = new Candidate[]?[Plains.Length];
        foreach (var candidate in _all)
        {
            var first = candidate.Plain[0];
            if (first < byFirst.Length) byFirst[first] = [.. byFirst[first] ?? [], candidate];
        }

        _byLetter = new Candidate[]?[Plains.Length];
        for (var c = 0; c < Plains.Length; c++) _byLetter[c] = Plains[c] < byFirst.Length ? byFirst[Plains[c]] : _all;
    }

    /// <summary>The first word from a place on.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="word">As it was given, not as the text writes it.</param>
    public bool TryFind(ReadOnlySpan<char> text, int start, out int at, [NotNullWhen(true)] out string? word)
    {
        var byLetter = _byLetter;
        for (at = start; at < text.Length; at++)
        {
            var candidates = text[at] < byLetter.Length ? byLetter[text[at]] : _all;
            if (candidates is null || (at > 0 && (char.IsLetter(text[at - 1]) || _joinsBefore(text[at - 1])))) continue;
            foreach (var candidate in candidates)
            {
                if (!StandsAloneAt(text[at..], candidate.Plain)) continue;
                word = candidate.Word;
                return true;
            }
        }

        word = null;
        return false;
    }

    private bool StandsAloneAt(ReadOnlySpan<char> text, string plain)
    {
        if (text.Length < plain.Length) return false;
        for (var i = 0; i < plain.Length; i++)
        {
            if (Plain(text[i]) != plain[i]) return false;
        }

        return text.Length == plain.Length || !(char.IsLetter(text[plain.Length]) || _joinsAfter(text[plain.Length]));
    }

    private static char[] PlainsBelow(char end)
    {
        var plains = new char[end];
        for (var c = '\0'; c < end; c++) plains[c] = c == '\u2019' ? '\'' : char.ToUpperInvariant(c);
        return plains;
    }

    private static string PlainOf(string word)
    {
        var plain = word.ToCharArray();
        for (var i = 0; i < plain.Length; i++) plain[i] = Plain(plain[i]);
        return new string(plain);
    }

    private static char Plain(char c) => c < Plains.Length ? Plains[c] : char.ToUpperInvariant(c);

    private sealed record Candidate(string Word, string Plain);
}
