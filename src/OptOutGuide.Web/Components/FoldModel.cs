using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>
/// A section that is folded until the reader opens it: a further route of a guide, or a question. The id is inside the fold, so that browsers
/// open the fold for a link to it (HTML, ancestor revealing algorithm).
/// </summary>
/// <param name="Content">The section.</param>
/// <param name="IntroHtml">The text of a route before and after its steps; empty for a question.</param>
/// <param name="Steps">The steps of a route with the shared steps after them; null for a question.</param>
/// <param name="Mark">The mark of a fold with a claim that only second-hand sources support; null if there is none.</param>
/// <param name="Notice">That the form of the route cannot be used; null if it can.</param>
public sealed record FoldModel(SectionBlockModel Content, string IntroHtml, StepListModel? Steps, MarkModel? Mark, string? Notice)
    : IComponentModel<FoldModel, Fold>
{
    /// <summary>The id of the section.</summary>
    public string Id => Content.Section.Id;

    /// <summary>The inline HTML of the title.</summary>
    public string TitleHtml => Content.Section.TitleHtml;

    /// <summary>A question.</summary>
    public static FoldModel Of(PageContext page, Section question) =>
        new(SectionBlockModel.From(page, question), "", Steps: null, MarkModel.ReportedIn(page, question.Citations), Notice: null);

    /// <summary>A further route of a guide.</summary>
    public static FoldModel Of(PageContext page, GuidePage guide, GuideRouteText route)
    {
        ImmutableArray<GuideStep> shared = guide.TextIn(page.Language).Shared?.Steps ?? [];
        return new FoldModel(
            SectionBlockModel.From(page, route.Section),
            page.Show(TextOf(route.Section)),
            new StepListModel([.. GuideStepsModel.StepsOf(page, guide, route, isMain: false), .. shared.Select(step => StepModel.Repeated(page, step))]),
            MarkModel.ReportedIn(page, route.Section.Citations),
            FormFacts.NoticeOf(route.Facts.Form, page.Ui.Guide, page.Dates));
    }

    /// <summary>The text of a section without its lists of steps.</summary>
    public static string TextOf(Section section) => string.Concat(section.Parts.OfType<HtmlPart>().Select(part => part.Html));
}
