using System.Globalization;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The content of a section, without its heading.</summary>
/// <param name="SharePath">The page's language-neutral link; a step's id is appended to it.</param>
/// <param name="Done">Label of the checkbox of a step.</param>
/// <param name="Show">Replaces the marks for citations and glossary terms in HTML.</param>
public sealed record SectionBodyModel(
    Section Section,
    string SharePath,
    GuideText Text,
    string Done,
    SiteLanguage Language,
    Func<string, string> Show) : IComponentModel<SectionBodyModel, SectionBody>
{
    /// <summary>A section of a page.</summary>
    public static SectionBodyModel From(PageContext page, PageId id, Section section) =>
        new(section, $"/go/{id.ShareId}", page.Ui.Guide, page.Ui.Ticks.Done, page.Language, page.Show);

    /// <summary>The language-neutral link to one step.</summary>
    public string LinkTo(string stepId) => $"{SharePath}#{stepId}";

    /// <summary>The accessible name of that link.</summary>
    /// <param name="number">From 1.</param>
    public string LabelOf(int number) => Text.LinkToStep.Format(("step", Invariant(number)));

    /// <summary>The position of a step in its list: "Step 2 of 5".</summary>
    /// <param name="number">From 1.</param>
    public string StepOf(int number, int count) => Text.StepOf.Format(("step", Invariant(number)), ("count", Invariant(count)));

    /// <summary>The drawing of what a step taps; null if it taps nothing.</summary>
    public TapIllustrationModel? IllustrationOf(GuideStep step) => step.Tap is { } tap ? TapIllustrationModel.From(tap, Language) : null;

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
