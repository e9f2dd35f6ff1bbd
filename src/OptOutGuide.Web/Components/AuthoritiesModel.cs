using System.Collections.Immutable;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>To whom readers can complain: by region, countries in the order of the page's language.</summary>
public sealed record AuthoritiesModel(ImmutableArray<AuthoritiesModel.Region> Regions) : IComponentModel<AuthoritiesModel, Authorities>
{
    /// <summary>Countries under one law.</summary>
    public sealed record Region(string Title, ImmutableArray<Entry> Entries);

    /// <summary>One authority in words.</summary>
    public sealed record Entry(string Id, string Country, string Name, string Address, string Host, string? Note);

    /// <summary>The list in a page's language.</summary>
    public static AuthoritiesModel From(PageContext page)
    {
        var ui = page.Ui.Authorities;
        var entries = page.Catalog.Authorities.In(page.Language).ToList();
        ImmutableArray<Entry> In(AuthorityRegion region) => [.. entries.Where(authority => authority.Region == region).Select(authority => EntryOf(page, authority))];
        return new AuthoritiesModel([new Region(ui.Eu, In(AuthorityRegion.Eu)), new Region(ui.Eea, In(AuthorityRegion.Eea)), new Region(ui.Other, In(AuthorityRegion.Other))]);
    }

    private static Entry EntryOf(PageContext page, Authority authority)
    {
        var words = page.Catalog.Authorities.TextOf(authority, page.Language);
        var note = authority.IsInsecure ? $"{words.Note} {page.Ui.Authorities.Insecure}".Trim() : words.Note;
        return new Entry(authority.Id, words.Country, authority.Name, authority.Address.AbsoluteUri, authority.Address.Host, note);
    }
}
