using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>What a guide asks to have ready, in one line above its steps.</summary>
/// <param name="Title">The title of the section, with a colon.</param>
/// <param name="FormerIds">Old ids whose links lead to the line.</param>
public sealed record HaveReadyLineModel(string Title, ImmutableArray<string> FormerIds, ImmutableArray<HaveReadyLineModel.Item> Items)
    : IComponentModel<HaveReadyLineModel, HaveReadyLine>
{
    /// <summary>One thing.</summary>
    public sealed record Item(string Id, ImmutableArray<string> FormerIds, string Html);

    /// <summary>The line of a guide.</summary>
    public static HaveReadyLineModel From(PageContext page, GuidePage guide)
    {
        var section = guide.In(page.Language).Body.Get(GuideFacts.HaveReadySection);
        return new HaveReadyLineModel(
            section.Title + Typography.Colon(page.Language.Spacing),
            [.. guide.FormerIdsOf(section.Id)],
            [.. guide.TextIn(page.Language).HaveReady.Select(item => new Item(item.Id, [.. guide.FormerIdsOf(item.Id)], page.Show(item.Html)))]);
    }
}
