using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Pages;

/// <summary>The front page: what is going on, and which guide is yours.</summary>
public sealed class HomeModel(SiteRequest site) : ContentPageModel(site)
{
    /// <inheritdoc/>
    public override ContentPage Shown => Catalog.Home;

    /// <summary>In the order of the page: here the lead stands above the banner.</summary>
    protected override IEnumerable<Citation> Cited => Document.Body.Lead.Citations.Concat(base.Cited);

    /// <summary>The name of a page in menus.</summary>
    public FrontMatter FrontMatterOf(ContentPage page) => page.In(Language).FrontMatter;
}
