using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OptOutGuide.Content.Text;

/// <summary>Finds whole words and phrases in a text. Case and the shape of apostrophes (' or ’) make no difference.</summary>
internal sealed class PhraseMatcher
{
    private readonly ImmutableArray<Entry> _phrases;
    private readonly Func<char, bool> _joinsBefore;
    private readonly Func<char, bool> _joinsAfter;

    /// <param name="phrases">If several match at the same position, the first in this order wins.</param>
    /// <param name="joinsBefore">Characters, besides letters, that make a match part of a longer word when they precede it.</param>
    /// <param name="joinsAfter">The same for characters that follow it.</param>
    public PhraseMatcher(IEnumerable<string> phrases, Func<char, bool> joinsBefore, Func<char, bool> joinsAfter)
    {
        (_joinsBefore, _joinsAfter) = (joinsBefore, joinsAfter);
        _phrases = [.. phrases.Where(phrase => phrase.Length > 0).Select(Entry.Of)];
    }

    /// <summary>Finds the first phrase at or after a position.</summary>
    /// <param name="at">The index of the match.</param>
    /// <param name="phrase">The phrase as it was passed to the constructor.</param>
    public bool TryFind(string text, int start, out int at, [NotNullWhen(true)] out string? phrase)
    {
        var plain = WithStraightApostrophes(text).AsSpan();
        for (at = start; at < plain.Length; at++)
        {
            if (at > 0 && (char.IsLetter(plain[at - 1]) || _joinsBefore(plain[at - 1]))) continue;
            phrase = PhraseAt(plain, at);
            if (phrase is not null) return true;
        }

        phrase = null;
        return false;
    }

    // A vectorized search for all phrases at once would be faster only after its code, a lot of it, was compiled at the start.
    private string? PhraseAt(ReadOnlySpan<char> text, int at)
    {
        var first = char.ToUpperInvariant(text[at]);
        foreach (var phrase in _phrases)
        {
            if (phrase.First != first || !text[at..].StartsWith(phrase.Plain, StringComparison.OrdinalIgnoreCase)) continue;
            var end = at + phrase.Plain.Length;
            if (end == text.Length || !(char.IsLetter(text[end]) || _joinsAfter(text[end]))) return phrase.Text;
        }

        return null;
    }

    private static string WithStraightApostrophes(string text) => text.Replace('\u2019', '\'');

    /// <param name="Plain">With straight apostrophes.</param>
    /// <param name="First">The first character of <paramref name="Plain"/> in upper case.</param>
    private sealed record Entry(string Text, string Plain, char First)
    {
        public static Entry Of(string phrase)
        {
            var plain = WithStraightApostrophes(phrase);
            return new(phrase, plain, char.ToUpperInvariant(plain[0]));
        }
    }
}
