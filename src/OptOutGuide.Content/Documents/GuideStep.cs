using System.Collections.Immutable;

namespace OptOutGuide.Content.Documents;

/// <summary>A step of a guide in one language: its facts and its text. Created once, when the catalog is built.</summary>
/// <remarks>In the sections of a guide, the items of step lists are of this type; see <see cref="Section.Items"/>.</remarks>
public sealed record GuideStep : AnchoredItem
{
    /// <summary>Combines the facts of a step with the list item of the same id.</summary>
    public GuideStep(StepFacts facts, AnchoredItem text)
        : base(text) => Facts = facts;

    /// <summary>The facts, which are the same in all languages.</summary>
    public StepFacts Facts { get; }

    /// <summary>The control that the step taps, if any.</summary>
    public Tap? Tap => Facts.Tap;
}

/// <summary>A route of a guide in one language.</summary>
public sealed record GuideRouteText(GuideRoute Facts, Section Section, ImmutableArray<GuideStep> Steps);

/// <summary>The shared steps of a guide in one language.</summary>
public sealed record SharedStepsText(Section Section, ImmutableArray<GuideStep> Steps);
