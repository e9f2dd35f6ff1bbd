using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Pages;

/// <summary>The printable checklist of all guides, or of one.</summary>
public sealed class ChecklistModel : SitePageModel
{
    /// <summary>What several guides ask to have ready.</summary>
    public HaveReadyModel HaveReady => HaveReadyModel.SharedBy(Guides, Language, Ui.Checklist.HaveReady);

    /// <summary>One part for each guide.</summary>
    public IEnumerable<ChecklistPartModel> Parts
    {
        get
        {
            var listedAbove = HaveReady.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
            return Guides.Select(guide => ChecklistPartModel.From(Site, guide, alone: IsForOneGuide, listedAbove));
        }
    }

    /// <summary>The sentence on how to hide guides; null for one guide.</summary>
    public string? Choose => IsForOneGuide ? null : Ui.Checklist.Choose;

    /// <summary>The path of the checklist of all guides; null on that page.</summary>
    public string? AllGuidesPath => IsForOneGuide ? Site.PathOf(PageId.Checklist) : null;

    private bool IsForOneGuide => Site.Url!.Kind == PageKind.GuideChecklist;

    private ImmutableArray<GuidePage> Guides => Site.ListedGuides;
}
