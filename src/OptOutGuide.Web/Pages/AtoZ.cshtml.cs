namespace OptOutGuide.Web.Pages;

/// <summary>All questions, headings and terms from A to Z.</summary>
public sealed class AtoZModel : SitePageModel
{
    /// <summary>The announcement of the filter; the script fills in the count.</summary>
    public string Found => Ui.Index.Found.Format(("count", "{count}"));
}
