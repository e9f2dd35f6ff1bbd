using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>The links by which a page is passed on.</summary>
/// <param name="Neutral">Opens in the reader's language.</param>
/// <param name="Here">Opens in this language.</param>
public sealed record SharePanelModel(ShareText Text, string Neutral, string Here)
{
    /// <summary>The links of a page.</summary>
    public static SharePanelModel From(SitePageModel page, PageId id) => new(page.Ui.Share, page.ShareAddress(id), page.Canonical!);
}
