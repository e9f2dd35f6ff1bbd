using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>What stands below a heading.</summary>
/// <param name="SharePath">The page's language-neutral link, to which a step's id is added.</param>
/// <param name="Words">The words round steps.</param>
/// <param name="Done">The word beside the box with which a guide's step is ticked.</param>
/// <param name="Show">Turns the marks of a text into what readers see.</param>
/// <param name="Steps">Facts of the page's steps; empty for an article.</param>
public sealed record SectionBodyModel(Section Section, string SharePath, GuideText Words, string Done, SiteLanguage Language, ImmutableArray<StepFacts> Steps, Func<string, string> Show) : IComponentModel<SectionBodyModel, SectionBody>
{
    /// <summary>A section of a page.</summary>
    public static SectionBodyModel From(PageContext page, PageId id, Section section, IEnumerable<StepFacts>? steps = null) =>
        new(section, $"/go/{id.ShareId}", page.Ui.Guide, page.Ui.Ticks.Done, page.Language, [.. steps ?? []], page.Show);

    /// <summary>The link to one step, which leads to it in any language.</summary>
    public string LinkTo(string stepId) => $"{SharePath}#{stepId}";

    /// <summary>What the link of a step is called.</summary>
    public string LabelOf(int number) => Words.LinkToStep.Format(("step", number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Where in its way a step stands.</summary>
    public string StepOf(int number, int count) => Words.StepOf.Format(("step", number.ToString(CultureInfo.InvariantCulture)), ("count", count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The drawing of what a step taps; null if it taps nothing.</summary>
    public TapIllustrationModel? ScreenOf(string stepId) => FactsOf(stepId)?.Tap is { } tap ? TapIllustrationModel.From(tap, Language) : null;

    /// <summary>Whether readers do this step, and can tick it. An article's numbered list is not a guide's.</summary>
    public bool IsTicked(string stepId) => FactsOf(stepId) is not null;

    /// <summary>Old ids under which a step can still be reached.</summary>
    public ImmutableArray<string> FormerIds(string stepId) => FactsOf(stepId)?.Formerly ?? [];

    private StepFacts? FactsOf(string stepId) => Steps.FirstOrDefault(step => step.Id == stepId);
}
