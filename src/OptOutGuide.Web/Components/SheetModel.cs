using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A guide on one sheet of paper, made from the same steps as the guide itself.</summary>
/// <param name="ShareId">The language-neutral id of the guide; the reader's device stores the ticks under it.</param>
/// <param name="HeadingId">The id of the heading's element.</param>
/// <param name="Choice">The checkbox that prints the guide or leaves it out; null where the sheet is the whole page.</param>
/// <param name="AboutHtml">What it is about and for whom.</param>
/// <param name="Notice">That the guide's first form cannot be used; null if it can.</param>
/// <param name="Steps">The main list of the guide.</param>
/// <param name="NoteHtml">What stands once below the list.</param>
/// <param name="Fallback">One other route; null if there is none.</param>
/// <param name="Done">The words before the space for the date.</param>
/// <param name="OtherIds">Ids of the steps that only the guide has.</param>
/// <param name="IdPrefix">Makes ids unique on a page with several guides; empty where the sheet is the whole page.</param>
/// <param name="Code">The code that opens the guide; null where the page has one for all sheets.</param>
public sealed record SheetModel(
    ChecklistText Text,
    string ShareId,
    string HeadingId,
    string Title,
    SheetModel.ChoiceBox? Choice,
    string AboutHtml,
    string? Notice,
    ImmutableArray<string> HaveReady,
    ImmutableArray<SheetStep> Steps,
    string NoteHtml,
    SheetModel.OtherRoute? Fallback,
    string Done,
    ImmutableArray<string> OtherIds,
    string IdPrefix,
    string GuidePath,
    string GuideLink,
    QrCodeModel? Code) : IComponentModel<SheetModel, Sheet>
{
    private const string FormClosedSection = "form-closed";

    // The question of a guide whose answer says for whom it is; the first that the guide has.
    private static readonly ImmutableArray<string> ForWhomSections = ["who", "countries", "uk-switzerland"];

    /// <summary>The checkbox that prints a guide or leaves it out.</summary>
    public sealed record ChoiceBox(string Label, bool IsTicked);

    /// <summary>A route for those whom the main list did not help.</summary>
    /// <param name="Then">At which step of the main list it goes on; null if it does not.</param>
    public sealed record OtherRoute(string Title, ImmutableArray<SheetStep> Steps, string? Then);

    /// <summary>A guide that is the whole page.</summary>
    public static SheetModel Alone(PageContext page, GuidePage guide) => From(page, guide, alone: true) with
    {
        Title = page.Title,
        Code = QrCodeModel.From(page),
    };

    /// <summary>A guide among others that the reader chooses from.</summary>
    /// <param name="isTicked">It is chosen at first.</param>
    public static SheetModel Among(PageContext page, GuidePage guide, bool isTicked) => From(page, guide, alone: false) with
    {
        Choice = new ChoiceBox(page.Ui.Checklist.Show.Format(("guide", guide.In(page.Language).FrontMatter.Short)), isTicked),
        IdPrefix = guide.Id.ShareId + "-",
    };

    private static SheetModel From(PageContext page, GuidePage guide, bool alone)
    {
        var (document, steps, text) = (guide.In(page.Language), guide.TextIn(page.Language), page.Ui.Checklist);
        var path = page.PathOf(guide.Id);
        ImmutableArray<GuideStep> main = [.. steps.Main?.Steps ?? [], .. steps.Shared?.Steps ?? []];
        // Among others a guide has room for one route to the same form, not for another subject.
        var further = alone || steps.Shared is not null ? steps.Routes.Skip(1).FirstOrDefault(route => route.Facts.IsUsable) : null;
        var fallback = FallbackOf(page, document, steps, further, path);
        var shown = main.Concat(further?.Steps ?? []).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<Section?> listed = [steps.Main?.Section, steps.Shared?.Section];
        return new SheetModel(
            text,
            guide.Id.ShareId,
            $"list-{guide.Id.ShareId}",
            document.FrontMatter.Title,
            Choice: null,
            SheetStep.Plain(page, FoldModel.TextOf(document.Body.Lead) + ForWhom(document.Body), path),
            steps.Main is { } first ? GuideStepsModel.NoticeOf(page, guide, first) : null,
            [.. steps.HaveReady.Select(item => SheetStep.Plain(page, item.Html, path))],
            [.. main.Select(step => SheetStep.From(page, path, step))],
            SheetStep.Plain(page, string.Concat(listed.OfType<Section>().Select(FoldModel.TextOf)), path),
            fallback,
            steps.Main?.Facts.Form is null ? text.DateDone : text.DateSent,
            [.. guide.Facts.AllSteps.Select(step => step.Id).Where(id => !shown.Contains(id))],
            IdPrefix: "",
            path,
            text.FullGuide.Format(("guide", document.FrontMatter.Title)),
            Code: null);
    }

    private static string ForWhom(RenderedBody body) => ForWhomSections.Select(body.Find).OfType<Section>().FirstOrDefault() is not { } who
        ? ""
        : FoldModel.TextOf(who).Replace("<p>", $"<p><strong>{who.TitleHtml}</strong> ", StringComparison.Ordinal);

    // Where the main list has a form, the other route leads to the same form, and goes on with the shared steps.
    private static OtherRoute? FallbackOf(PageContext page, ParsedDocument document, LocalizedGuide guide, GuideRouteText? further, string path)
    {
        var text = page.Ui.Checklist;
        var then = guide is { Main: { } main, Shared: not null }
            ? text.ThenStep.Format(("step", (main.Steps.Length + 1).ToString(CultureInfo.InvariantCulture)))
            : null;
        if (further is not null)
        {
            return new OtherRoute(
                then is null ? further.Section.Title : text.IfFormFails,
                [.. further.Steps.Select(step => SheetStep.From(page, path, step))],
                then);
        }

        return then is not null && document.Body.Find(FormClosedSection) is { } closed
            ? new OtherRoute(text.IfFormFails, [SheetStep.From(page, path, id: null, WithoutParagraph(FoldModel.TextOf(closed)))], then)
            : null;
    }

    private static string WithoutParagraph(string html) =>
        html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", " ", StringComparison.Ordinal).Trim();
}
