using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Requests;

namespace OptOutGuide.Web.Pages;

/// <summary>The front page: what is going on, and which guide is yours.</summary>
public sealed class HomeModel(SiteRequest site) : SitePageModel(site)
{
    /// <summary>The page's words.</summary>
    public ParsedDocument Document => Catalog.Home.In(Language);

    /// <inheritdoc/>
    public override string Title => Document.Front.Title;

    /// <inheritdoc/>
    public override string Description => Document.Front.Description;

    /// <summary>In the order of the page: here the lead stands above the banner.</summary>
    protected override IEnumerable<Citation> Cited => Document.Body.Lead.Citations.Concat(CitationsOf(Catalog.Home));

    /// <inheritdoc/>
    public override ImmutableArray<DeadlineBannerModel> Banners => BannersOf(Catalog.Home);

    /// <summary>The name of a page in menus.</summary>
    public FrontMatter FrontOf(ContentPage page) => page.In(Language).Front;
}
