namespace OptOutGuide.Web.Pages;

/// <summary>All questions, headings and terms from A to Z.</summary>
public sealed class AtoZModel : SitePageModel
{
    /// <summary>The status message of the filter; the script replaces <c>{count}</c>.</summary>
    public string Found => Ui.Index.Found.Format(("count", "{count}"));
}
