using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>One guide on a checklist, made from the same steps as the guide itself.</summary>
/// <param name="ShareId">The language-neutral id of the guide; the reader's device stores the ticks under it.</param>
/// <param name="HeadingId">The id of the heading's element.</param>
/// <param name="ChoiceLabel">Label of the checkbox that hides the guide; null on the checklist of one guide.</param>
/// <param name="HaveReady">What only this guide needs.</param>
/// <param name="Routes">The alternatives; one of them is enough.</param>
/// <param name="Shared">The steps after all routes; null if there are none.</param>
/// <param name="Show">Puts marks at disputed and overdue claims, for the screen.</param>
/// <param name="IdPrefix">Makes ids unique on a page with several guides; empty on the checklist of one guide.</param>
public sealed record ChecklistPartModel(
    ChecklistText Text,
    string ShareId,
    string HeadingId,
    string Title,
    string? ChoiceLabel,
    ImmutableArray<AnchoredItem> HaveReady,
    ImmutableArray<ChecklistPartModel.StepList> Routes,
    ChecklistPartModel.StepList? Shared,
    string IdPrefix,
    string GuidePath,
    string GuideLink,
    Func<string, string> Show) : IComponentModel<ChecklistPartModel, ChecklistPart>
{
    /// <summary>A heading and its steps.</summary>
    /// <param name="FormAddress">The absolute URL of the form that the steps open; null if they open none directly.</param>
    public sealed record StepList(string Title, string? FormAddress, ImmutableArray<GuideStep> Steps);

    /// <summary>A guide as part of a checklist.</summary>
    /// <param name="alone">The page is the checklist of this guide only.</param>
    /// <param name="listedAbove">Ids of the items to have ready that the page lists above all guides.</param>
    public static ChecklistPartModel From(PageContext page, GuidePage guide, bool alone, IReadOnlySet<string> listedAbove)
    {
        var (document, text) = (guide.In(page.Language), page.Ui.Checklist);
        var (steps, path) = (guide.TextIn(page.Language), page.PathOf(guide.Id));
        return new ChecklistPartModel(
            text,
            guide.Id.ShareId,
            $"list-{guide.Id.ShareId}",
            document.FrontMatter.Title,
            alone ? null : text.Show.Format(("guide", document.FrontMatter.Short)),
            [.. HaveReadyOf(guide, page.Language).Where(item => !listedAbove.Contains(item.Id))],
            [.. steps.Routes.Select(route => new StepList(route.Section.Title, route.Facts.Form?.Address.AbsoluteUri, route.Steps))],
            steps.Shared is { } shared ? new StepList(shared.Section.Title, null, shared.Steps) : null,
            alone ? "" : guide.Id.ShareId + "-",
            path,
            text.FullGuide.Format(("guide", document.FrontMatter.Title)),
            html => ComponentHtml.LinkBack(PageCitations.Strip(html), path));
    }

    /// <summary>The items that a guide asks to have ready.</summary>
    public static IEnumerable<AnchoredItem> HaveReadyOf(GuidePage guide, SiteLanguage language) => guide.TextIn(language).HaveReady;
}
