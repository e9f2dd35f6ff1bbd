using System.Collections.Immutable;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The data protection authorities that accept complaints: by region, sorted by country name in the page's language.</summary>
/// <param name="HowToComplain">Text of the links to pages on complaints.</param>
public sealed record AuthoritiesModel(string HowToComplain, ImmutableArray<AuthoritiesModel.Region> Regions) : IComponentModel<AuthoritiesModel, Authorities>
{
    /// <summary>Countries under the same law.</summary>
    public sealed record Region(string Title, ImmutableArray<Entry> Entries);

    /// <summary>One authority.</summary>
    /// <param name="Complaint">Its page on complaints. Null if none is known.</param>
    /// <param name="Note">Null if there is nothing to add.</param>
    public sealed record Entry(string Id, string Country, string Name, Website Website, Website? Complaint, string? Note);

    /// <summary>The target of a link.</summary>
    /// <param name="Address">Absolute URL.</param>
    /// <param name="Host">The host of that URL, shown beside the link.</param>
    public sealed record Website(string Address, string Host)
    {
        /// <summary>The link to a URL.</summary>
        public static Website At(Uri address) => new(address.AbsoluteUri, address.Host);
    }

    /// <summary>The list in a page's language.</summary>
    public static AuthoritiesModel From(PageContext page)
    {
        var text = page.Ui.Authorities;
        var authorities = page.Catalog.Authorities.In(page.Language).ToList();
        return new AuthoritiesModel(
            text.HowToComplain,
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
        var address = page.Catalog.Authorities.AddressOf(authority, page.Language);
        var note = address.Scheme == Uri.UriSchemeHttp ? $"{text.Note} {page.Ui.Authorities.Insecure}".Trim() : text.Note;
        var complaint = authority.Complaint is { } onComplaints ? Website.At(onComplaints) : null;
        return new Entry(authority.Id, text.Country, authority.Name, Website.At(address), complaint, note);
    }
}
