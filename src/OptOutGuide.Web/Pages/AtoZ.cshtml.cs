using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Pages;

/// <summary>All questions, headings and terms from A to Z.</summary>
public sealed class AtoZModel(SiteRequest site) : SitePageModel(site)
{
    /// <inheritdoc/>
    public override string Title => Ui.Index.Title;

    /// <inheritdoc/>
    public override string Description => Ui.Index.Description;

    /// <summary>What the filter announces; the script fills in the count.</summary>
    public string Found => Ui.Index.Found.Format(("count", "{count}"));
}
