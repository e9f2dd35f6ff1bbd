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
    /// <param name="Also">Other words that find it, for the filter; null if there are none.</param>
    /// <param name="Meaning">The explanation of a glossary term; null for other entries.</param>
    public sealed record Entry(string Word, string? Also, ImmutableArray<Topic> Topics, string? Meaning);

    /// <summary>A heading below an entry.</summary>
    /// <param name="Places">A single place makes the heading itself a link.</param>
    public sealed record Topic(string Title, ImmutableArray<Place> Places);

    /// <summary>A place that a heading links to.</summary>
    /// <param name="Short">The short name of the page; null where the page is the place, or where the entry has the same name.</param>
    public sealed record Place(string Path, string? Short);

    /// <summary>Ids of letters without entries: links that readers kept lead to the list of letters.</summary>
    public IEnumerable<string> VacantIds =>
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ".Select(letter => IdOf(letter.ToString()))
            .Append(IdOf(""))
            .Except(Groups.Select(group => group.Id), StringComparer.Ordinal);

    /// <summary>The index of the site.</summary>
    public static IndexListModel From(PageContext page)
    {
        var text = page.Ui.Index;
        var groups = SiteIndex.Of(page.Catalog, page.Language).Groups.Select(group => group.Letter.Length == 0
            ? new Group(IdOf(""), "#", text.Other, EntriesOf(page, group))
            : new Group(IdOf(group.Letter), group.Letter, group.Letter, EntriesOf(page, group)));
        return new IndexListModel(text, [.. groups]);
    }

    private static string IdOf(string letter) => letter.Length == 0 ? "letter-other" : $"letter-{letter}";

    private static ImmutableArray<Entry> EntriesOf(PageContext page, SiteIndex.Group group) => [.. group.Entries.Select(entry => EntryOf(page, entry))];

    private static Entry EntryOf(PageContext page, SiteIndex.Entry entry) => new(
        entry.Word,
        entry.Also.IsEmpty ? null : string.Join(", ", entry.Also),
        [.. entry.Topics.Select(topic => new Topic(topic.Title, [.. topic.Places.Select(place => PlaceOf(page, place, entry.Word))]))],
        entry.Meaning);

    private static Place PlaceOf(PageContext page, SiteIndex.Place place, string word) => new(
        place.Anchor is null ? page.PathOf(place.Page) : $"{page.PathOf(place.Page)}#{place.Anchor}",
        place.Short == word ? null : place.Short);
}
