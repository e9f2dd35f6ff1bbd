using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>Links of the head for search engines. <c>x-default</c> is the address that chooses the language by itself.</summary>
public sealed record HeadLinksModel(string? Canonical, ImmutableArray<(string Language, string Address)> Alternates, bool NoIndex)
{
    /// <summary>The links of a page.</summary>
    public static HeadLinksModel From(SitePageModel page)
    {
        var alternates = page.Alternates.Select(address => (address.Language.Code, page.Site.PublicAddress + address.Path.Value)).ToList();
        if (page.Site.Address is { } here) alternates.Add(("x-default", DefaultOf(page, here.Page)));
        return new HeadLinksModel(page.Canonical, [.. alternates], page.NoIndex);
    }

    // Pages without a share link of their own (the checklist of one guide) default to the site's first language.
    private static string DefaultOf(SitePageModel page, PageId id) =>
        page.SharedPage == id ? page.NeutralAddress! : page.Site.PublicAddress + page.Site.PathOf(id, page.Catalog.Site.Languages[0]);
}
