using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Catalog;

/// <summary>The index from A to Z in one language: titles, headings, questions, countries and glossary terms.</summary>
/// <param name="Groups">One for each first letter; entries that begin with no letter come last, under an empty letter.</param>
public sealed record SiteIndex(ImmutableArray<SiteIndex.Group> Groups)
{
    /// <summary>Entries with the same first letter.</summary>
    public sealed record Group(string Letter, ImmutableArray<Entry> Entries);

    /// <summary>One entry.</summary>
    /// <param name="Places">The pages and sections that it leads to; none for a term without a page.</param>
    /// <param name="Meaning">The explanation of a term; null for other entries.</param>
    public sealed record Entry(string Text, ImmutableArray<Place> Places, string? Meaning);

    /// <summary>A page or section that an entry leads to.</summary>
    /// <param name="Short">The short name of its page; null if the entry is the page itself.</param>
    public sealed record Place(PageId Page, string? Anchor, string? Short);

    /// <summary>The index of a catalog.</summary>
    public static SiteIndex Of(ContentCatalog catalog, SiteLanguage language)
    {
        var order = language.Culture.CompareInfo.GetStringComparer(CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols);
        var entries = catalog.Pages.SelectMany(page => EntriesOf(catalog, page, language))
            .GroupBy(found => found.Text, StringComparer.Ordinal)
            .Select(same => new Entry(same.Key, [.. same.Select(found => found.Place)], null))
            .Concat(catalog.Glossary.All.Select(term => TermOf(catalog, term, language)))
            .OrderBy(entry => entry.Text, order)
            .ThenBy(entry => entry.Text, StringComparer.Ordinal);
        var groups = entries
            .GroupBy(entry => LetterOf(entry.Text, language.Culture))
            .OrderBy(group => group.Key.Length == 0)
            .Select(group => new Group(group.Key, [.. group]));
        return new SiteIndex([.. groups]);
    }

    private static IEnumerable<(string Text, Place Place)> EntriesOf(ContentCatalog catalog, ContentPage page, SiteLanguage language)
    {
        var document = page.In(language);
        yield return (document.FrontMatter.Title, new Place(page.Id, null, null));
        foreach (var section in document.Body.Sections.Where(section => section.Level > 0))
        {
            yield return page is EligibilityPage eligibility
                ? (section.Title, new Place(eligibility.Tree.PageOf(section.Id), null, null))
                : (section.Title, new Place(PlaceOf(page, section), section.Id, document.FrontMatter.Short));
        }

        if (page is not ArticlePage { Data: DataBlock.Authorities }) yield break;
        foreach (var authority in catalog.Authorities.All)
            yield return (catalog.Authorities.TextOf(authority, language).Country, new Place(page.Id, authority.Id, document.FrontMatter.Short));
    }

    private static PageId PlaceOf(ContentPage page, Section section) =>
        page.RoleOf(section) == SectionRole.SourcesPage ? PageId.SourcesOf(page.Id) : page.Id;

    private static Entry TermOf(ContentCatalog catalog, Glossary.GlossaryTerm term, SiteLanguage language)
    {
        var text = catalog.Glossary.TextOf(term, language);
        ImmutableArray<Place> places = term.Page is { } id && catalog.Find(id) is { } page
            ? [new Place(id, term.Anchor, page.In(language).FrontMatter.Short)]
            : [];
        return new Entry(text.Term, places, text.Meaning);
    }

    // É is listed under E, « Is under I, 27 May under no letter.
    private static string LetterOf(string text, CultureInfo culture)
    {
        var first = text.Normalize(NormalizationForm.FormD).FirstOrDefault(char.IsLetterOrDigit);
        return char.IsLetter(first) ? char.ToUpper(first, culture).ToString() : "";
    }
}
