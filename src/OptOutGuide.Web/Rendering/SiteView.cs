using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Web.Rendering;

/// <summary>All that a file beside the pages is made from.</summary>
/// <param name="PublicUrl">The site's address on the web, without a slash at the end.</param>
/// <param name="Day">The day of the request, by UTC. Only files that say so (<see cref="SiteFile.ChangesDaily"/>) may read it.</param>
public sealed record SiteView(ContentCatalog Catalog, SiteState State, string PublicUrl, DateOnly Day)
{
    /// <summary>A page's whole address in a language.</summary>
    public string AddressOf(PageId page, SiteLanguage language) => AddressOf(Catalog.Urls.Of(page, language));

    /// <summary>A page's whole address.</summary>
    public string AddressOf(PageUrl address) => PublicUrl + address.Path.Value;

    /// <summary>A page's language-neutral share link.</summary>
    public string ShareAddress(PageId page) => $"{PublicUrl}/go/{page.ShareId}";
}
