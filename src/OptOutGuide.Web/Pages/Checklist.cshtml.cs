using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Pages;

/// <summary>The sheets to print: the choice of them with all guides below, or the sheet of one guide.</summary>
public sealed class ChecklistModel : SitePageModel
{
    // What fits on one page together.
    private const int TickedAtFirst = 2;

    private static readonly string Passed = DeadlineText.SectionOf(DeadlinePhase.Passed);

    /// <summary>The sheet of the guide that the page is about; null on the page of all guides.</summary>
    public SheetModel? Alone => Site.Url!.Kind == PageKind.GuideChecklist ? SheetModel.Alone(Site, Site.ListedGuides[0]) : null;

    /// <summary>One sheet for each guide.</summary>
    public IEnumerable<SheetModel> Parts => Site.ListedGuides.Select((guide, index) => SheetModel.Among(Site, guide, index < TickedAtFirst));

    /// <summary>What the QR code opens, to type in.</summary>
    public string ShortAddress => SheetStep.WithoutScheme(Site.NeutralUrl!);

    /// <summary>The banners of deadlines that have not passed: on paper only what changes what to do.</summary>
    public IEnumerable<DeadlineBannerModel> BannersBeforeDeadlines => Banners.Where(banner => banner.Phase != Passed);
}
