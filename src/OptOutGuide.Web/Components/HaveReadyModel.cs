using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The items that several guides ask to have ready, without duplicates.</summary>
public sealed record HaveReadyModel(string Title, ImmutableArray<AnchoredItem> Items) : IComponentModel<HaveReadyModel, HaveReady>
{
    /// <summary>The items that at least two of the guides ask for.</summary>
    public static HaveReadyModel SharedBy(ImmutableArray<GuidePage> guides, SiteLanguage language, string title) =>
        new(title,
        [
            .. guides.SelectMany(guide => ChecklistPartModel.HaveReadyOf(guide, language))
                .GroupBy(item => item.Id, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => same.First()),
        ]);
}
