using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Pages;

/// <summary>The printable checklist over all guides, or of one.</summary>
public sealed class ChecklistModel(SiteRequest site) : SitePageModel(site)
{
    private bool IsOfOneGuide => Site.Address!.Kind == PageKind.GuideChecklist;

    /// <summary>The guides on the list.</summary>
    public ImmutableArray<GuidePage> Guides => IsOfOneGuide
        ? [.. Catalog.Guides.Where(guide => PageId.ChecklistOf(guide.Id) == Site.Address!.Page)]
        : Catalog.Guides;

    /// <inheritdoc/>
    public override string Title => IsOfOneGuide ? Ui.Checklist.GuideTitle.Format(("guide", Guides[0].In(Language).FrontMatter.Short)) : Ui.Checklist.Title;

    /// <inheritdoc/>
    public override string Description => IsOfOneGuide ? Ui.Checklist.GuideDescription.Format(("guide", Guides[0].In(Language).FrontMatter.Short)) : Ui.Checklist.Description;

    /// <summary>A checklist rests on what its guides cite, though it lists no sources itself.</summary>
    protected override IEnumerable<Citation> Cited => Guides.SelectMany(CitationsOf);

    /// <inheritdoc/>
    public override ImmutableArray<DeadlineBannerModel> Banners =>
        [.. Guides.SelectMany(guide => guide.Deadlines).Distinct().Select(deadline => DeadlineBannerModel.From(Catalog, Site.State.Of(deadline), Language, PageCitations.Strip))];

    /// <summary>What stands above all guides.</summary>
    public HaveReadyModel HaveReady => HaveReadyModel.SharedBy(Guides, Language, Ui.Checklist.HaveReady);

    /// <summary>One part for each guide.</summary>
    public IEnumerable<ChecklistPartModel> Parts
    {
        get
        {
            var above = HaveReady.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
            return Guides.Select(guide => ChecklistPartModel.From(this, guide, alone: IsOfOneGuide, above));
        }
    }

    /// <summary>The sentence on what can be left out; null where there is one guide only.</summary>
    public string? Choose => IsOfOneGuide ? null : Ui.Checklist.Choose;

    /// <summary>Where the other checklist is: all guides.</summary>
    public string? AllGuidesPath => IsOfOneGuide ? PathOf(PageId.Checklist) : null;
}
