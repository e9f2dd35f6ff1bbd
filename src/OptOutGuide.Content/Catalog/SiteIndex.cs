using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Catalog;

/// <summary>The index from A to Z in one language: keywords, countries, glossary terms and pages, each with the headings about it.</summary>
/// <param name="Groups">One for each first letter; entries that begin with no letter come last, under an empty letter.</param>
public sealed record SiteIndex(ImmutableArray<SiteIndex.Group> Groups)
{
    /// <summary>Entries with the same first letter.</summary>
    public sealed record Group(string Letter, ImmutableArray<Entry> Entries);

    /// <summary>One entry.</summary>
    /// <param name="Also">Other words that find it.</param>
    /// <param name="Topics">What it leads to; can be empty for a term.</param>
    /// <param name="Meaning">The explanation of a term; null for other entries.</param>
    public sealed record Entry(string Word, ImmutableArray<string> Also, ImmutableArray<Topic> Topics, string? Meaning);

    /// <summary>A heading below an entry, with each place where it stands.</summary>
    public sealed record Topic(string Title, ImmutableArray<Place> Places);

    /// <summary>A page or section.</summary>
    /// <param name="Anchor">Null for a page as a whole.</param>
    /// <param name="Short">The short name of its page; null if the place is a page as a whole.</param>
    public sealed record Place(PageId Page, string? Anchor, string? Short);

    /// <summary>The index of a catalog.</summary>
    public static SiteIndex Of(ContentCatalog catalog, SiteLanguage language)
    {
        var order = language.Culture.CompareInfo.GetStringComparer(CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols);
        var entries = new IndexEntries(catalog, language).All()
            .OrderBy(entry => entry.Word, order)
            .ThenBy(entry => entry.Word, StringComparer.Ordinal);
        var groups = entries
            .GroupBy(entry => LetterOf(entry.Word, language.Culture))
            .OrderBy(group => group.Key.Length == 0)
            .Select(group => new Group(group.Key, [.. group]));
        return new SiteIndex([.. groups]);
    }

    // É is listed under E, « Is under I, 27 May under no letter.
    private static string LetterOf(string text, CultureInfo culture)
    {
        var first = text.Normalize(NormalizationForm.FormD).FirstOrDefault(char.IsLetterOrDigit);
        return char.IsLetter(first) ? char.ToUpper(first, culture).ToString() : "";
    }
}
