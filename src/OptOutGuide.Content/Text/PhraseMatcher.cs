using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OptOutGuide.Content.Text;

/// <summary>Finds whole words and phrases in a text. Case and the shape of apostrophes (' or ’) make no difference.</summary>
internal sealed class PhraseMatcher
{
    private readonly ImmutableArray<(string Phrase, string Plain)> _phrases;
    private readonly SearchValues<string> _any;
    private readonly Func<char, bool> _joinsBefore;
    private readonly Func<char, bool> _joinsAfter;

    /// <param name="phrases">If several match at the same position, the first in this order wins.</param>
    /// <param name="joinsBefore">Characters, besides letters, that make a match part of a longer word when they precede it.</param>
    /// <param name="joinsAfter">The same for characters that follow it.</param>
    public PhraseMatcher(IEnumerable<string> phrases, Func<char, bool> joinsBefore, Func<char, bool> joinsAfter)
    {
        (_joinsBefore, _joinsAfter) = (joinsBefore, joinsAfter);
        _phrases = [.. phrases.Select(phrase => (phrase, WithStraightApostrophes(phrase)))];
        _any = SearchValues.Create([.. _phrases.Select(entry => entry.Plain)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Finds the first phrase at or after a position.</summary>
    /// <param name="at">The index of the match.</param>
    /// <param name="phrase">The phrase as it was passed to the constructor.</param>
    public bool TryFind(string text, int start, out int at, [NotNullWhen(true)] out string? phrase)
    {
        var plain = WithStraightApostrophes(text).AsSpan();
        for (at = start; at < plain.Length; at++)
        {
            var next = plain[at..].IndexOfAny(_any);
            if (next < 0) break;
            at += next;
            phrase = PhraseAt(plain, at);
            if (phrase is not null) return true;
        }

        phrase = null;
        return false;
    }

    private string? PhraseAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && (char.IsLetter(text[at - 1]) || _joinsBefore(text[at - 1]))) return null;
        foreach (var (phrase, plain) in _phrases)
        {
            var end = at + plain.Length;
            if (!text[at..].StartsWith(plain, StringComparison.OrdinalIgnoreCase)) continue;
            if (end == text.Length || !(char.IsLetter(text[end]) || _joinsAfter(text[end]))) return phrase;
        }

        return null;
    }

    private static string WithStraightApostrophes(string text) => text.Replace('\u2019', '\'');
}
