using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Pages;

/// <summary>A page of the site. Its HTML is a function of the context alone.</summary>
public abstract class SitePageModel : PageModel
{
    /// <summary>The context of the request.</summary>
    public Rendering.PageContext Site => HttpContext.Features.GetRequiredFeature<Rendering.PageContext>();

    /// <summary>The content.</summary>
    public ContentCatalog Catalog => Site.Catalog;

    /// <summary>The page's language.</summary>
    public SiteLanguage Language => Site.Language;

    /// <summary>The text of the interface.</summary>
    public UiText Ui => Site.Ui;

    /// <summary>The banners of the page's deadlines.</summary>
    public ImmutableArray<DeadlineBannerModel> Banners => DeadlineBannerModel.AllOf(Site);
}
