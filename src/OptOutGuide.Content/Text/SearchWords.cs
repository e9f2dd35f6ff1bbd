using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OptOutGuide.Content.Text;

/// <summary>Words as the index compares them. The script of the index does the same: <c>wwwroot/tools.js</c>.</summary>
public static class SearchWords
{
    private const int ShortestPlural = 4;

    /// <summary>The words of a text: small letters without accents, and without the s or x of a plural.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var letter in text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD).Append(' '))
        {
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
                continue;
            }

            if (word.Length >= ShortestPlural && word[^1] is 's' or 'x') word.Length--;
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }

        return words.ToImmutable();
    }

    /// <summary>The words of what somebody types into the filter. Short ones, such as "my", do not count beside longer ones.</summary>
    public static ImmutableArray<string> Typed(string text)
    {
        var words = Of(text);
        var longer = words.RemoveAll(word => word.Length < ShortestPlural);
        return longer.IsEmpty ? words : longer;
    }

    /// <summary>Whether words contain a phrase: its words one after the other.</summary>
    public static bool Contains(ImmutableArray<string> words, ImmutableArray<string> phrase)
    {
        if (phrase.IsEmpty) return false;
        for (var start = 0; start + phrase.Length <= words.Length; start++)
        {
            if (words.AsSpan(start, phrase.Length).SequenceEqual(phrase.AsSpan())) return true;
        }

        return false;
    }
}
