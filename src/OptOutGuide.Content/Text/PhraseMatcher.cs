using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OptOutGuide.Content.Text;

/// <summary>Finds whole words and phrases in a text. Case, the shape of apostrophes (' or ’) and no-break spaces make no difference.</summary>
internal sealed class PhraseMatcher
{
    // Phrases by their first character, modulo the number of groups.
    private const int Groups = 64;

    private readonly ImmutableArray<Phrase>[] _phrases;
    private readonly Func<char, bool> _joinsBefore;
    private readonly Func<char, bool> _joinsAfter;

    /// <param name="phrases">If several match at the same position, the first in this order wins.</param>
    /// <param name="joinsBefore">Characters, besides letters, that make a match part of a longer word when they precede it.</param>
    /// <param name="joinsAfter">The same for characters that follow it.</param>
    public PhraseMatcher(IEnumerable<string> phrases, Func<char, bool> joinsBefore, Func<char, bool> joinsAfter)
    {
        (_joinsBefore, _joinsAfter) = (joinsBefore, joinsAfter);
        var all = phrases.Where(phrase => phrase.Length > 0).Select(Phrase.Of).ToLookup(phrase => phrase.Folded[0] % Groups);
        _phrases = [.. Enumerable.Range(0, Groups).Select(group => all[group].ToImmutableArray())];
    }

    /// <summary>Finds the first phrase at or after a position.</summary>
    /// <param name="at">The index of the match.</param>
    /// <param name="phrase">The phrase as it was passed to the constructor.</param>
    public bool TryFind(ReadOnlySpan<char> text, int start, out int at, [NotNullWhen(true)] out string? phrase)
    {
        for (at = start; at < text.Length; at++)
        {
            if (at > 0 && (char.IsLetter(text[at - 1]) || _joinsBefore(text[at - 1]))) continue;
            phrase = PhraseAt(text, at);
            if (phrase is not null) return true;
        }

        phrase = null;
        return false;
    }

    // A vectorized search for all phrases at once would be faster only after its code, a lot of it, was compiled at the start.
    private string? PhraseAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var phrase in _phrases[Fold(text[at]) % Groups])
        {
            var end = at + phrase.Folded.Length;
            if (end > text.Length || !IsSame(text[at..end], phrase.Folded)) continue;
            if (end == text.Length || !(char.IsLetter(text[end]) || _joinsAfter(text[end]))) return phrase.Text;
        }

        return null;
    }

    private static bool IsSame(ReadOnlySpan<char> text, string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (Fold(text[i]) != folded[i]) return false;
        }

        return true;
    }

    private static char Fold(char c) => c switch
    {
        '\u2019' => '\'',
        '\u00A0' or '\u202F' => ' ',
        // Letters of French; for characters beyond ASCII the framework asks a native library.
        (>= 'à' and <= 'þ') and not '÷' => (char)(c - 'à' + 'À'),
        (>= '\u0080' and < 'à') and not 'µ' => c,
        _ => char.ToUpperInvariant(c),
    };

    private sealed record Phrase(string Text, string Folded)
    {
        public static Phrase Of(string text) => new(text, string.Concat(text.Select(Fold)));
    }
}
