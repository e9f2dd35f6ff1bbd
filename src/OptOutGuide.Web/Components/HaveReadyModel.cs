using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Web.Components;

/// <summary>What several guides ask to have ready, each thing once.</summary>
public sealed record HaveReadyModel(string Title, ImmutableArray<AnchoredItem> Items)
{
    /// <summary>What two guides or more ask for.</summary>
    public static HaveReadyModel SharedBy(ImmutableArray<GuidePage> guides, SiteLanguage language, string title) =>
        new(title,
        [
            .. guides.SelectMany(guide => ChecklistPartModel.HaveReadyOf(guide, language))
                .GroupBy(item => item.Id, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => same.First()),
        ]);
}
