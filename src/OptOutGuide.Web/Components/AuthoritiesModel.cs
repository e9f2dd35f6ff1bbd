using System.Collections.Immutable;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The data protection authorities that accept complaints: by region, sorted by country name in the page's language.</summary>
public sealed record AuthoritiesModel(ImmutableArray<AuthoritiesModel.Region> Regions) : IComponentModel<AuthoritiesModel, Authorities>
{
    /// <summary>Countries under the same law.</summary>
    public sealed record Region(string Title, ImmutableArray<Entry> Entries);

    /// <summary>One authority.</summary>
    /// <param name="Address">The absolute URL of its complaint page.</param>
    /// <param name="Host">The host of that URL, shown beside the link.</param>
    /// <param name="Note">Null if there is nothing to add.</param>
    public sealed record Entry(string Id, string Country, string Name, string Address, string Host, string? Note);

    /// <summary>The list in a page's language.</summary>
    public static AuthoritiesModel From(PageContext page)
    {
        var text = page.Ui.Authorities;
        var authorities = page.Catalog.Authorities.In(page.Language).ToList();
        return new AuthoritiesModel(
        [
            RegionOf(text.Eu, AuthorityRegion.Eu),
            RegionOf(text.Eea, AuthorityRegion.Eea),
            RegionOf(text.Other, AuthorityRegion.Other),
        ]);

        Region RegionOf(string title, AuthorityRegion region) =>
            new(title, [.. authorities.Where(authority => authority.Region == region).Select(authority => EntryOf(page, authority))]);
    }

    private static Entry EntryOf(PageContext page, Authority authority)
    {
        var text = page.Catalog.Authorities.TextOf(authority, page.Language);
        var note = authority.IsInsecure ? $"{text.Note} {page.Ui.Authorities.Insecure}".Trim() : text.Note;
        return new Entry(authority.Id, text.Country, authority.Name, authority.Address.AbsoluteUri, authority.Address.Host, note);
    }
}
