using System.Buffers;
using System.Globalization;

namespace OptOutGuide.Content.Statistics;

/// <summary>A formula for the ease of reading, from 0 (very hard) to about 100 (very easy).</summary>
/// <param name="Name">The name in statistics.</param>
/// <param name="Base">The value of a text without words.</param>
/// <param name="PerWord">What each word of a sentence takes away.</param>
/// <param name="PerSyllable">What each syllable of a word takes away.</param>
/// <param name="Vowels">The letters of which each sequence is a syllable.</param>
/// <param name="SilentEndingLength">The length of the end of a word that is written but not spoken.</param>
internal sealed record ReadingFormula(
    string Name, double Base, double PerWord, double PerSyllable, SearchValues<char> Vowels, Func<ReadOnlySpan<char>, int> SilentEndingLength)
{
    private const int MaxInitials = 4;

    private const int MaxStackLength = 64;

    // R. Flesch, "A new readability yardstick", 1948.
    private static readonly ReadingFormula English = new("Flesch", 206.835, 1.015, 84.6, SearchValues.Create("aeiouy"), EnglishEnding);

    // L. Kandel and A. Moles, « Application de l'indice de Flesch à la langue française », 1958.
    private static readonly ReadingFormula French = new("Kandel-Moles", 207, 1.015, 73.6, SearchValues.Create("aeiouyàâäéèêëîïôöùûüÿœæ"), FrenchEnding);

    /// <summary>The formula of a language, or null.</summary>
    public static ReadingFormula? For(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "en" => English,
        "fr" => French,
        _ => null,
    };

    /// <summary>The ease of reading of a text; null for a text without words.</summary>
    public double? EaseOf(TextMeasure text) => text.Words == 0
        ? null
        : Base - (PerWord * text.Words / text.Sentences) - (PerSyllable * text.Syllables / text.Words);

    /// <summary>The number of syllables of a word, by its spelling: at least one for each part between hyphens.</summary>
    /// <remarks>An estimate, as in other programs. Of short words in capitals each letter is one: "EU".</remarks>
    public int SyllablesOf(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var part in word.SplitAny('-', '\u2010', '\u2011')) count += SyllablesOfPart(word[part]);
        return count;
    }

    private int SyllablesOfPart(ReadOnlySpan<char> part)
    {
        Span<char> buffer = part.Length <= MaxStackLength ? stackalloc char[part.Length] : new char[part.Length];
        var (length, capitals, hasDigit) = (0, 0, false);
        foreach (var character in part)
        {
            hasDigit |= char.IsDigit(character);
            if (!char.IsLetter(character)) continue;
            var isCapital = char.IsUpper(character);
            if (isCapital) capitals++;
            buffer[length++] = isCapital ? char.ToLowerInvariant(character) : character;
        }

        if (length == 0) return hasDigit ? 1 : 0;
        if (length is > 1 and <= MaxInitials && capitals == length) return length;
        var letters = buffer[..length];
        return Math.Max(1, VowelGroupsOf(letters[..^SilentEndingLength(letters)]));
    }

    private int VowelGroupsOf(ReadOnlySpan<char> letters)
    {
        var (count, wasVowel) = (0, false);
        foreach (var letter in letters)
        {
            var isVowel = Vowels.Contains(letter);
            if (isVowel && !wasVowel) count++;
            wasVowel = isVowel;
        }

        return count;
    }

    // "take", "takes", "asked", but "table", "wanted", "faces".
    private static int EnglishEnding(ReadOnlySpan<char> word)
    {
        if (word is [.., _, 'e', 'd']) return word.Length > 3 && word[^3] is not ('t' or 'd') ? 2 : 0;
        var ending = word switch { [.., 'e', 's'] => 2, [.., 'e'] => 1, _ => 0 };
        var stem = word[..^ending];
        if (ending == 0 || stem.Length < 2) return 0;
        if (stem is [.., var before, 'l'] && !IsEnglishVowel(before)) return 0;
        return ending == 2 && stem is [.., 's' or 'c' or 'z' or 'x' or 'g'] or [.., 'c' or 's', 'h'] ? 0 : ending;
    }

    private static bool IsEnglishVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int FrenchEnding(ReadOnlySpan<char> word) => word switch
    {
        [_, _, .., 'e', 's'] => 2,
        [_, _, .., 'e'] => 1,
        _ => 0,
    };
}
