using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Keywords;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Catalog;

/// <summary>Collects the entries of the index in one language.</summary>
internal sealed class IndexEntries(ContentCatalog catalog, SiteLanguage language)
{
    private readonly ImmutableArray<Keyword> _keywords = catalog.Keywords.In(language);

    private readonly ImmutableArray<Heading> _headings =
    [
        .. catalog.Pages.SelectMany(page => SectionsOf(page, language).Select(section => new Heading(page, section, SearchWords.Of(section.Title)))),
    ];

    /// <summary>All entries, unsorted. What has the same word is one entry.</summary>
    public IEnumerable<SiteIndex.Entry> All() => FromKeywords()
        .Concat(FromPages())
        .Concat(FromAuthorities())
        .Concat(catalog.Glossary.All.Select(FromTerm))
        .GroupBy(found => found.Word, StringComparer.InvariantCultureIgnoreCase)
        .Select(same => new SiteIndex.Entry(
            char.ToUpper(same.First().Word[0], language.Culture) + same.First().Word[1..],
            [.. same.SelectMany(found => found.Also).Distinct(StringComparer.Ordinal)],
            TopicsOf(same.SelectMany(found => found.Places)),
            same.Select(found => found.Meaning).FirstOrDefault(meaning => meaning is not null)));

    // What a keyword names comes first, then each heading that has one of its words.
    private IEnumerable<Found> FromKeywords() => _keywords.Select(keyword => new Found(keyword.Word)
    {
        Also = keyword.Also,
        Places =
        [
            .. keyword.Targets.Select(target => TargetOf(target.Value)),
            .. _headings.Where(heading => keyword.IsIn(heading.Words)).Select(heading => PlaceOf(heading.Page, heading.Section)),
        ],
    });

    // A page and those of its headings that no keyword has: under the keyword that names the whole page, else under its short name.
    private IEnumerable<Found> FromPages()
    {
        var others = _headings.Where(heading => !_keywords.Any(keyword => keyword.IsIn(heading.Words))).ToLookup(heading => heading.Page);
        foreach (var page in catalog.Pages)
        {
            var word = _keywords.FirstOrDefault(keyword => keyword.Targets.Any(target => target.Value == new PageTarget(page.Id, Anchor: null)))?.Word;
            yield return new Found(word ?? page.In(language).FrontMatter.Short)
            {
                Places = [WholePage(page.Id), .. others[page].Select(heading => PlaceOf(page, heading.Section))],
            };
        }
    }

    private IEnumerable<Found> FromAuthorities() =>
        from page in catalog.Articles
        where page.Data == DataBlock.Authorities
        let front = page.In(language).FrontMatter
        from authority in catalog.Authorities.All
        select new Found(catalog.Authorities.TextOf(authority, language).Country)
        {
            Places = [(front.Title, new SiteIndex.Place(page.Id, authority.Id, front.Short))],
        };

    private Found FromTerm(GlossaryTerm term)
    {
        var text = catalog.Glossary.TextOf(term, language);
        return new Found(text.Term)
        {
            Meaning = text.Meaning,
            Places = term.Target is { } target && catalog.Find(target.Page) is not null ? [TargetOf(target)] : [],
        };
    }

    // Headings that only hold others together, and lists of what to have ready, are no topics.
    private static IEnumerable<Section> SectionsOf(ContentPage page, SiteLanguage language)
    {
        var sections = page.In(language).Body.Sections;
        return sections.Where((section, index) => section.Level > 0
            && section.Id != GuideFacts.HaveReadySection
            && (index + 1 == sections.Length || sections[index + 1].Level <= section.Level));
    }

    private (string Title, SiteIndex.Place Place) TargetOf(PageTarget target)
    {
        if (target.Anchor is not { } anchor || catalog.Find(target.Page) is not { } page) return WholePage(target.Page);
        var front = page.In(language).FrontMatter;
        return page.In(language).Body.Find(anchor) is { } section
            ? PlaceOf(page, section)
            : (front.Title, new SiteIndex.Place(target.Page, anchor, front.Short));
    }

    private (string Title, SiteIndex.Place Place) WholePage(PageId id)
    {
        var ui = catalog.Ui(language);
        var title = catalog.Find(id)?.In(language).FrontMatter.Title ?? (id == PageId.Checklist ? ui.Checklist.Title : ui.Status.Title);
        return (title, new SiteIndex.Place(id, null, null));
    }

    private (string Title, SiteIndex.Place Place) PlaceOf(ContentPage page, Section section)
    {
        if (page is EligibilityPage eligibility) return (section.Title, new SiteIndex.Place(eligibility.Tree.PageOf(section.Id), null, null));
        var id = page.RoleOf(section) == SectionRole.SourcesPage ? PageId.SourcesOf(page.Id) : page.Id;
        return (section.Title, new SiteIndex.Place(id, section.Id, page.In(language).FrontMatter.Short));
    }

    private static ImmutableArray<SiteIndex.Topic> TopicsOf(IEnumerable<(string Title, SiteIndex.Place Place)> places) =>
    [
        .. places.GroupBy(place => place.Title, place => place.Place, StringComparer.Ordinal)
            .Select(same => new SiteIndex.Topic(same.Key, [.. same.Distinct()])),
    ];

    private sealed record Heading(ContentPage Page, Section Section, ImmutableArray<string> Words);

    private sealed record Found(string Word)
    {
        public ImmutableArray<string> Also { get; init; } = [];

        public ImmutableArray<(string Title, SiteIndex.Place Place)> Places { get; init; } = [];

        public string? Meaning { get; init; }
    }
}
