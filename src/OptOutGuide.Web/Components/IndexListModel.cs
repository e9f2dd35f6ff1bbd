using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The index in a page's language, with addresses.</summary>
public sealed record IndexListModel(IndexText Words, ImmutableArray<IndexListModel.Group> Groups) : IComponentModel<IndexListModel, IndexList>
{
    /// <summary>Entries with the same first letter.</summary>
    /// <param name="Letter">What the way to it shows: one letter, or #.</param>
    public sealed record Group(string Id, string Letter, string Heading, ImmutableArray<Entry> Entries);

    /// <summary>One line.</summary>
    public sealed record Entry(string Text, ImmutableArray<Place> Places, string? Meaning);

    /// <summary>Where it stands.</summary>
    /// <param name="Short">The name of its page; null where the entry is the page.</param>
    public sealed record Place(string Path, string? Short);

    /// <summary>The index of the site.</summary>
    public static IndexListModel From(PageContext page)
    {
        var words = page.Ui.Index;
        var groups = SiteIndex.Of(page.Catalog, page.Language).Groups.Select(group => group.Letter.Length == 0
            ? new Group("letter-other", "#", words.Other, EntriesOf(page, group))
            : new Group($"letter-{group.Letter}", group.Letter, group.Letter, EntriesOf(page, group)));
        return new IndexListModel(words, [.. groups]);
    }

    private static ImmutableArray<Entry> EntriesOf(PageContext page, SiteIndex.Group group) =>
        [.. group.Entries.Select(entry => new Entry(entry.Text, [.. entry.Places.Select(place => PlaceOf(page, place))], entry.Meaning))];

    private static Place PlaceOf(PageContext page, SiteIndex.Place place) =>
        new(place.Anchor is null ? page.PathOf(place.Page) : $"{page.PathOf(place.Page)}#{place.Anchor}", place.Short);
}
