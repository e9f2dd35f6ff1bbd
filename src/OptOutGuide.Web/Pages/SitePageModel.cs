using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Requests;

namespace OptOutGuide.Web.Pages;

/// <summary>What the layout needs from every page.</summary>
public abstract class SitePageModel(SiteRequest site) : PageModel
{
    /// <summary>Catalog, state and language of this request.</summary>
    public SiteRequest Site { get; } = site;

    /// <summary>The content on air.</summary>
    public ContentCatalog Catalog => Site.Catalog!;

    /// <summary>The page's language.</summary>
    public SiteLanguage Language => Site.Language;

    /// <summary>The words of the interface.</summary>
    public UiText Ui => Catalog.Ui(Language);

    /// <summary>How dates are written.</summary>
    public DateWords Dates => Catalog.Dates(Language);

    /// <summary>The <c>h1</c>.</summary>
    public abstract string Title { get; }

    /// <summary>One sentence for search engines.</summary>
    public abstract string Description { get; }

    /// <summary>The day on which the page's facts were last checked; null for pages without facts.</summary>
    public abstract DateOnly? Checked { get; }

    /// <summary>The banners of the page's deadlines.</summary>
    public virtual ImmutableArray<DeadlineBannerModel> Banners => [];

    /// <summary>The address of this page, or null where there is no page.</summary>
    public string? Canonical => Site.Address is { } address ? Site.PublicAddress + address.Path.Value : null;

    /// <summary>This page in every language, this one included; empty where there is no page.</summary>
    public IEnumerable<SiteAddress> Alternates => Site.Address is { } address ? Catalog.Site.Languages.Select(language => Catalog.Addresses.Of(address.Page, language)) : [];

    /// <summary>Search engines must not keep previews, test pages and pages that do not exist.</summary>
    public bool NoIndex => Site.AsOf is not null || Site.Address is null;

    /// <summary>Where a page is in this language.</summary>
    public string PathOf(PageId page) => Site.PathOf(page);

    /// <summary>Where a page's language-neutral share link is.</summary>
    public string ShareAddress(PageId page) => $"{Site.PublicAddress}/go/{page.ShareId}";

    private protected ImmutableArray<DeadlineBannerModel> BannersOf(ContentPage page) =>
        [.. page.Deadlines.Select(deadline => DeadlineBannerModel.From(Catalog, Site.State.Of(deadline), Language))];
}
