using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A step in a numbered list.</summary>
/// <param name="Id">Null if the step is repeated: an id stands on a page only once.</param>
/// <param name="FormerIds">Old ids whose links lead to the step.</param>
/// <param name="Html">Its first paragraph, without the tag.</param>
/// <param name="MoreHtml">The blocks that follow; can be empty.</param>
/// <param name="Link">The language-neutral link to the step, on its number; null without one.</param>
/// <param name="Illustration">A drawing of what the step taps; null if it taps nothing.</param>
/// <param name="Form">The form that the step opens; null if it opens none.</param>
/// <param name="Done">The accessible name of the checkbox; null without one.</param>
public sealed partial record StepModel(
    string? Id,
    ImmutableArray<string> FormerIds,
    string Html,
    string MoreHtml,
    StepModel.ShareLink? Link,
    TapIllustrationModel? Illustration,
    FormLinkModel? Form,
    string? Done)
{
    /// <summary>The language-neutral link to a step.</summary>
    public sealed record ShareLink(string Path, string Label);

    /// <summary>An item of a numbered list that is no step of a guide.</summary>
    /// <param name="number">From 1.</param>
    public static StepModel From(SectionBodyModel body, AnchoredItem item, int number) => new(
        item.Id,
        [.. body.FormerIdsOf(item.Id)],
        body.Show(item.Html),
        body.Show(item.MoreHtml),
        new ShareLink($"{body.SharePath}#{item.Id}", body.LabelOf(number)),
        Illustration: null,
        Form: null,
        Done: null);

    /// <summary>A step at its own place in a guide.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="form">The form to which a button in the step leads; null if the step opens none.</param>
    /// <param name="isMain">The step is in the main list, so that it can be ticked off and shared.</param>
    public static StepModel From(PageContext page, GuidePage guide, GuideStep step, int number, MetaForm? form, bool isMain)
    {
        var shown = number.ToString(CultureInfo.InvariantCulture);
        return new StepModel(
            step.Id,
            [.. guide.FormerIdsOf(step.Id)],
            page.Show(form is null ? step.Html : WithoutLinkTo(form, step.Html)),
            page.Show(step.MoreHtml),
            isMain ? new ShareLink($"{page.SharePathOf(guide.Id)}#{step.Id}", page.Ui.Guide.LinkToStep.Format(("step", shown))) : null,
            IllustrationOf(page, step),
            form is null ? null : FormLinkModel.From(form, page.Ui.Guide),
            isMain ? page.Ui.Guide.StepDone.Format(("step", shown)) : null);
    }

    /// <summary>A shared step after the steps of a further route. Marks and explanations stand at its own place only.</summary>
    public static StepModel Repeated(PageContext page, GuideStep step) => new(
        Id: null,
        FormerIds: [],
        page.ShowPlain(step.Html),
        page.ShowPlain(step.MoreHtml),
        Link: null,
        IllustrationOf(page, step),
        Form: null,
        Done: null);

    /// <summary>Whether the text of a step links to a form.</summary>
    public static bool Opens(GuideStep step, MetaForm form) => step.Html.Contains(StartOfLink(form), StringComparison.Ordinal);

    private static TapIllustrationModel? IllustrationOf(PageContext page, GuideStep step) =>
        step.Tap is { } tap ? TapIllustrationModel.From(tap, page.Language) : null;

    // A button below the sentence replaces the link, and the host stands beside the button.
    private static string WithoutLinkTo(MetaForm form, string html) => FormLinks().Replace(html, link =>
        link.Value.StartsWith(StartOfLink(form), StringComparison.Ordinal) ? link.Groups["text"].Value : link.Value);

    private static string StartOfLink(MetaForm form) => $"<a href=\"{HtmlText.Encode(form.Address.AbsoluteUri)}\"";

    [GeneratedRegex(@"<a href=""[^""]*""[^>]*>(?<text>.*?)</a>(?: \([^()<]*\))?", RegexOptions.CultureInvariant)]
    private static partial Regex FormLinks();
}
