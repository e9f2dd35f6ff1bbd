using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Pages;

/// <summary>Every statement of another page with its sources.</summary>
public sealed class SourcesModel : SitePageModel
{
    /// <summary>What the page shows.</summary>
    public SourcesPageModel Shown => field ??= SourcesPageModel.From(Site);
}
