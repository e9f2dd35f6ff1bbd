using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Pages;

/// <summary>The printable checklist of all guides, or of one.</summary>
public sealed class ChecklistModel : SitePageModel
{
    /// <summary>What is needed for several guides.</summary>
    public HaveReadyModel HaveReady => HaveReadyModel.SharedBy(Guides, Language, Ui.Checklist.HaveReady);

    /// <summary>One part for each guide.</summary>
    public IEnumerable<ChecklistPartModel> Parts
    {
        get
        {
            var above = HaveReady.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
            return Guides.Select(guide => ChecklistPartModel.From(Site, guide, alone: IsOfOneGuide, above));
        }
    }

    /// <summary>The sentence on leaving guides out; null for one guide.</summary>
    public string? Choose => IsOfOneGuide ? null : Ui.Checklist.Choose;

    /// <summary>The path of the checklist of all guides; null on it.</summary>
    public string? AllGuidesPath => IsOfOneGuide ? Site.PathOf(PageId.Checklist) : null;

    private bool IsOfOneGuide => Site.Url!.Kind == PageKind.GuideChecklist;

    private ImmutableArray<GuidePage> Guides => Site.ListedGuides;
}
