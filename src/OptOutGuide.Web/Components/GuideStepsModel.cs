using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The main list of a guide: the steps of its first usable route, then the shared steps.</summary>
/// <param name="Id">The id of the heading.</param>
/// <param name="IsTitleHidden">The list follows from the title of the page; only screen readers need the heading.</param>
/// <param name="OtherIds">Ids of the sections from which the list is made.</param>
/// <param name="Mark">The mark if a claim of the list is supported by second-hand sources only; null if not.</param>
/// <param name="NoteHtml">What stands once below the list.</param>
/// <param name="Notes">Whether the originals of the sections are newer.</param>
/// <param name="Notice">That the guide's first form cannot be used; null if it can.</param>
public sealed record GuideStepsModel(
    string Id,
    string TitleHtml,
    bool IsTitleHidden,
    ImmutableArray<string> OtherIds,
    StepListModel Steps,
    MarkModel? Mark,
    string NoteHtml,
    ImmutableArray<SectionNotesModel> Notes,
    string? Notice) : IComponentModel<GuideStepsModel, GuideSteps>
{
    /// <summary>The main list of a guide.</summary>
    /// <param name="heading">The heading above all routes; null if it has none, or one with a text of its own.</param>
    public static GuideStepsModel From(PageContext page, GuidePage guide, GuideRouteText main, Section? heading)
    {
        var shared = guide.TextIn(page.Language).Shared;
        // Where no form is filled in, the title of the route is the situation that the list is for.
        var isTitleHidden = heading is not null && (main.Facts.Form is not null || shared is not null);
        var titled = isTitleHidden ? heading! : main.Section;
        ImmutableArray<Section> sections = shared is null ? [main.Section] : [main.Section, shared.Section];
        return new GuideStepsModel(
            titled.Id,
            page.WithBasePath(titled.TitleHtml),
            isTitleHidden,
            [.. sections.Take(1).Prepend(heading).OfType<Section>().Where(section => section != titled).SelectMany(IdsOf), .. guide.FormerIdsOf(titled.Id)],
            new StepListModel([.. StepsOf(page, guide, main, isMain: true), .. SharedOf(page, guide, shared, main.Steps.Length)]),
            MarkModel.ReportedIn(page, sections.SelectMany(section => section.Citations)),
            page.Show(string.Concat(sections.Select(FoldModel.TextOf))),
            [.. sections.Select(section => SectionNotesModel.From(page, guide, section))],
            NoticeOf(page, guide, main));

        IEnumerable<string> IdsOf(Section section) => guide.FormerIdsOf(section.Id).Prepend(section.Id);
    }

    /// <summary>The steps of one route.</summary>
    /// <param name="isMain">The route is the main list.</param>
    public static IEnumerable<StepModel> StepsOf(PageContext page, GuidePage guide, GuideRouteText route, bool isMain)
    {
        var form = route.Facts.Form is { IsOpen: true } open ? open : null;
        var opening = form is null ? null : route.Steps.FirstOrDefault(step => StepModel.Opens(step, form)) ?? route.Steps.LastOrDefault();
        return route.Steps.Select((step, index) => StepModel.From(page, guide, step, index + 1, step == opening ? form : null, isMain));
    }

    // Links to the section of the shared steps lead to its first step.
    private static IEnumerable<StepModel> SharedOf(PageContext page, GuidePage guide, SharedStepsText? shared, int before)
    {
        foreach (var (index, step) in (shared?.Steps ?? []).Index())
        {
            var model = StepModel.From(page, guide, step, before + index + 1, form: null, isMain: true);
            yield return index > 0
                ? model
                : model with { FormerIds = [shared!.Section.Id, .. guide.FormerIdsOf(shared.Section.Id), .. model.FormerIds] };
        }
    }

    /// <summary>That the guide's first form cannot be used, and where to begin instead; null if it can.</summary>
    public static string? NoticeOf(PageContext page, GuidePage guide, GuideRouteText main)
    {
        var first = guide.Facts.Routes[0];
        if (first.IsUsable || FormFacts.NoticeOf(first.Form, page.Ui.Guide, page.Dates) is not { } closed) return null;
        return main.Facts.IsUsable ? $"{closed} {page.Ui.Guide.BeginHere}" : closed;
    }
}
