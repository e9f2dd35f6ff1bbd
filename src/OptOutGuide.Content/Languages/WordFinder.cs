using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OptOutGuide.Content.Languages;

/// <summary>Finds words and phrases that stand alone in a text, small or capital, with straight or curly apostrophes.</summary>
/// <remarks>
/// By hand: a pattern tries each of its alternatives at each place of a text, and that was a third of the time of a build.
/// Here a place is left at once unless a word can begin there, and its first letter tells which ones may.
/// </remarks>
/// <param name="words">Where several begin at one place, the first of them counts.</param>
/// <param name="joinsBefore">A character, besides letters, that makes a word part of another one when it stands right before it.</param>
/// <param name="joinsAfter">The same right after it.</param>
internal sealed class WordFinder(IEnumerable<string> words, Func<char, bool> joinsBefore, Func<char, bool> joinsAfter)
{
    // A table, because letters beyond ASCII take a detour through the culture's data. It ends behind the curly apostrophe.
    private static readonly char[] Plains = [.. Enumerable.Range(0, 0x201A).Select(c => c == '\u2019' ? '\'' : char.ToUpperInvariant((char)c))];

    private readonly FrozenDictionary<char, ImmutableArray<string>> _byFirst = words.GroupBy(word => Plain(word[0])).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    // The same by the letter that stands in a text, small or capital: with most letters no word begins.
    private ImmutableArray<string>[]? _table;

    /// <summary>The first word from a place on; null if there is none.</summary>
    public (int Index, string Word)? Find(ReadOnlySpan<char> text, int start)
    {
        var table = _table ??= [.. Plains.Select(CandidatesFor)];
        for (var at = start; at < text.Length; at++)
        {
            if (at > 0 && (char.IsLetter(text[at - 1]) || joinsBefore(text[at - 1]))) continue;
            var candidates = text[at] < table.Length ? table[text[at]] : CandidatesFor(text[at]);
            foreach (var word in candidates)
            {
                if (StartsWith(text[at..], word) && (at + word.Length == text.Length || !(char.IsLetter(text[at + word.Length]) || joinsAfter(text[at + word.Length])))) return (at, word);
            }
        }

        return null;
    }

    private ImmutableArray<string> CandidatesFor(char first) => _byFirst.TryGetValue(Plain(first), out var candidates) ? candidates : [];

    private static bool StartsWith(ReadOnlySpan<char> text, string word)
    {
        if (text.Length < word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (text[i] != word[i] && Plain(text[i]) != Plain(word[i])) return false;
        }

        return true;
    }

    private static char Plain(char c) => c < Plains.Length ? Plains[c] : char.ToUpperInvariant(c);
}
