using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The alphabetical index in a page's language.</summary>
public sealed record IndexListModel(IndexText Text, ImmutableArray<IndexListModel.Group> Groups) : IComponentModel<IndexListModel, IndexList>
{
    /// <summary>Entries with the same first letter.</summary>
    /// <param name="Letter">Text of the link to the group: one letter, or #.</param>
    public sealed record Group(string Id, string Letter, string Heading, ImmutableArray<Entry> Entries);

    /// <summary>One entry.</summary>
    /// <param name="Places">A single place makes the entry itself a link.</param>
    /// <param name="Meaning">The explanation of a glossary term; null for other entries.</param>
    public sealed record Entry(string Text, ImmutableArray<Place> Places, string? Meaning);

    /// <summary>A place that an entry links to.</summary>
    /// <param name="Short">The short name of the page; null where the entry is the page itself.</param>
    public sealed record Place(string Path, string? Short);

    /// <summary>The index of the site.</summary>
    public static IndexListModel From(PageContext page)
    {
        var text = page.Ui.Index;
        var groups = SiteIndex.Of(page.Catalog, page.Language).Groups.Select(group => group.Letter.Length == 0
            ? new Group("letter-other", "#", text.Other, EntriesOf(page, group))
            : new Group($"letter-{group.Letter}", group.Letter, group.Letter, EntriesOf(page, group)));
        return new IndexListModel(text, [.. groups]);
    }

    private static ImmutableArray<Entry> EntriesOf(PageContext page, SiteIndex.Group group) =>
        [.. group.Entries.Select(entry => new Entry(entry.Text, [.. entry.Places.Select(place => PlaceOf(page, place))], entry.Meaning))];

    private static Place PlaceOf(PageContext page, SiteIndex.Place place) =>
        new(place.Anchor is null ? page.PathOf(place.Page) : $"{page.PathOf(place.Page)}#{place.Anchor}", place.Short);
}
