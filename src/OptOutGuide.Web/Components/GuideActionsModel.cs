using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>What a reader can do after a guide: the next guide, the printable checklist, sharing.</summary>
/// <param name="Next">The next page first, then related pages.</param>
/// <param name="Related">The words before the related pages.</param>
public sealed record GuideActionsModel(
    ImmutableArray<GuideActionsModel.Link> Next,
    string Related,
    string PrintPath,
    string Print,
    SharePanelModel Share) : IComponentModel<GuideActionsModel, GuideActions>
{
    /// <summary>A page.</summary>
    public sealed record Link(string Path, string Title);

    /// <summary>The actions of a guide.</summary>
    public static GuideActionsModel From(PageContext page, GuidePage guide) => new(
        [.. guide.Metadata.Next.Select(next => new Link(page.PathOf(next), page.Catalog.Find(next)!.In(page.Language).FrontMatter.Title))],
        page.Ui.Navigation.Related,
        page.PathOf(PageId.ChecklistOf(guide.Id)),
        page.Ui.Guide.PrintThisGuide,
        SharePanelModel.From(page));
}
