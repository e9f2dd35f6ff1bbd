using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>One guide on a checklist, made from the same steps as the guide itself.</summary>
/// <param name="ShareId">The guide's name in every language, under which the reader's device keeps the ticks.</param>
/// <param name="ChoiceLabel">Label of the box that leaves the guide out; null on the checklist of one guide.</param>
/// <param name="HaveReady">What only this guide needs.</param>
/// <param name="Shared">The steps after all ways.</param>
/// <param name="IdPrefix">Keeps ids apart where several guides stand on one page.</param>
public sealed record ChecklistPartModel(
    ChecklistText Words,
    string ShareId,
    string HeadingId,
    string Title,
    string? ChoiceLabel,
    ImmutableArray<AnchoredItem> HaveReady,
    ImmutableArray<ChecklistPartModel.Way> Ways,
    ChecklistPartModel.Way? Shared,
    string IdPrefix,
    string GuideRoute,
    string GuideLink) : IComponentModel<ChecklistPartModel, ChecklistPart>
{
    /// <summary>A heading and its steps.</summary>
    public sealed record Way(string Title, string? FormAddress, ImmutableArray<GuideStep> Steps);

    /// <summary>A guide as part of a checklist.</summary>
    /// <param name="alone">It is the only guide on the page.</param>
    /// <param name="readyElsewhere">Ids of what to have ready that stand above all guides already.</param>
    public static ChecklistPartModel From(PageContext page, GuidePage guide, bool alone, IReadOnlySet<string> readyElsewhere)
    {
        var (document, words) = (guide.In(page.Language), page.Ui.Checklist);
        var text = guide.TextIn(page.Language);
        return new ChecklistPartModel(
            words,
            guide.Id.ShareId,
            $"list-{guide.Id.ShareId}",
            document.FrontMatter.Title,
            alone ? null : words.Show.Format(("guide", document.FrontMatter.Short)),
            [.. HaveReadyOf(guide, page.Language).Where(item => !readyElsewhere.Contains(item.Id))],
            [.. text.Routes.Select(route => new Way(route.Section.Title, route.Facts.Form?.Address.AbsoluteUri, route.Steps))],
            text.Shared is { } shared ? new Way(shared.Section.Title, null, shared.Steps) : null,
            alone ? "" : guide.Id.ShareId + "-",
            page.PathOf(guide.Id),
            words.FullGuide.Format(("guide", document.FrontMatter.Title)));
    }

    /// <summary>What a guide asks to have ready.</summary>
    public static IEnumerable<AnchoredItem> HaveReadyOf(GuidePage guide, SiteLanguage language) =>
        guide.TextIn(language).HaveReady;
}
