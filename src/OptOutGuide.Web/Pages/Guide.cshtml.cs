using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Pages;

/// <summary>A guide: several ways to one form, step by step.</summary>
public sealed class GuideModel(SiteRequest site) : ContentPageModel(site)
{
    /// <summary>The guide.</summary>
    public GuidePage Guide => (GuidePage)Catalog.Find(Site.Address!.Page)!;

    /// <inheritdoc/>
    public override ContentPage Shown => Guide;
}
