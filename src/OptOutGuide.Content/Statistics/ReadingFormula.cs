using System.Globalization;
using System.Text;

namespace OptOutGuide.Content.Statistics;

/// <summary>A formula for the ease of reading, from 0 (very hard) to about 100 (very easy).</summary>
/// <param name="Name">The name in statistics.</param>
/// <param name="Base">The value of a text without words.</param>
/// <param name="PerWord">What each word of a sentence takes away.</param>
/// <param name="PerSyllable">What each syllable of a word takes away.</param>
/// <param name="Vowels">The letters of which each sequence is a syllable.</param>
/// <param name="Ending">Removes the end of a word that is written but not spoken.</param>
internal sealed record ReadingFormula(
    string Name, double Base, double PerWord, double PerSyllable, string Vowels, Func<string, string> Ending)
{
    private const int MaxInitials = 4;

    // R. Flesch, "A new readability yardstick", 1948.
    private static readonly ReadingFormula English = new("Flesch", 206.835, 1.015, 84.6, "aeiouy", WithoutEnglishEnding);

    // L. Kandel and A. Moles, « Application de l'indice de Flesch à la langue française », 1958.
    private static readonly ReadingFormula French = new("Kandel-Moles", 207, 1.015, 73.6, "aeiouyàâäéèêëîïôöùûüÿœæ", WithoutFrenchEnding);

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
    public int SyllablesOf(string word) => word.Split('-', '\u2010', '\u2011').Sum(SyllablesOfPart);

    private int SyllablesOfPart(string part)
    {
        var letters = new string([.. part.Where(char.IsLetter)]);
        if (letters.Length == 0) return part.Any(char.IsDigit) ? 1 : 0;
        if (letters.Length is > 1 and <= MaxInitials && letters.All(char.IsUpper)) return letters.Length;
        var spoken = Ending(letters.ToLowerInvariant().Normalize(NormalizationForm.FormC));
        var (count, wasVowel) = (0, false);
        foreach (var letter in spoken)
        {
            var isVowel = Vowels.Contains(letter, StringComparison.Ordinal);
            if (isVowel && !wasVowel) count++;
            wasVowel = isVowel;
        }

        return Math.Max(1, count);
    }

    // "take", "takes", "asked", but "table", "wanted", "faces".
    private static string WithoutEnglishEnding(string word)
    {
        if (word.EndsWith("ed", StringComparison.Ordinal)) return word.Length > 3 && word[^3] is not ('t' or 'd') ? word[..^2] : word;
        var stem = word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : word.EndsWith('e') ? word[..^1] : null;
        if (stem is not { Length: > 1 }) return word;
        if (stem[^1] == 'l' && !IsEnglishVowel(stem[^2])) return word;
        return word.EndsWith('s') && (stem[^1] is 's' or 'c' or 'z' or 'x' or 'g' || stem.EndsWith("ch", StringComparison.Ordinal)
            || stem.EndsWith("sh", StringComparison.Ordinal)) ? word : stem;
    }

    private static bool IsEnglishVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string WithoutFrenchEnding(string word)
    {
        ReadOnlySpan<string> endings = ["es", "e"];
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return word;
    }
}
