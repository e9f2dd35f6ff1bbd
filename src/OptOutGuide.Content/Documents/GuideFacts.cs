using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>The facts of a guide: <c>guide.yaml</c>.</summary>
/// <param name="Service">The name of the service.</param>
/// <param name="Routes">The alternative routes to the form, in order.</param>
/// <param name="Shared">The steps that follow every route, in order.</param>
public sealed record GuideFacts(CommonFacts Common, string Service, ImmutableArray<GuideRoute> Routes, ImmutableArray<StepFacts> Shared)
    : PageFacts(Common)
{
    /// <summary>The id of the section with the shared steps.</summary>
    public const string FinishSection = "finish";

    /// <summary>The id of the section with the things to have ready.</summary>
    public const string HaveReadySection = "have-ready";

    /// <summary>The ids of sections that no route can have.</summary>
    internal static ImmutableArray<string> SharedSections { get; } = [FinishSection, HaveReadySection];

    /// <summary>The steps of all routes, then the shared steps.</summary>
    public IEnumerable<StepFacts> AllSteps => Routes.SelectMany(route => route.Steps).Concat(Shared);
}

/// <summary>One route to the form.</summary>
/// <param name="Id">Also the id of its section.</param>
/// <param name="Form">The form that the route opens directly, if any.</param>
/// <param name="Seen">The dated sources that describe the route; at least one.</param>
public sealed record GuideRoute(string Id, MetaForm? Form, ImmutableArray<Source> Seen, ImmutableArray<StepFacts> Steps)
{
    /// <summary>Whether the route can be taken: the form that it opens, if any, is open.</summary>
    public bool IsUsable => Form is not { IsOpen: false };

    /// <summary>Whether all labels that it taps were seen in a language. In other languages, the route is left out.</summary>
    public bool IsDescribedIn(SiteLanguage language) => Steps.All(step => step.Tap is not { } tap || tap.IsSeenIn(language));

    /// <summary>The date that may be the earliest: "May 2025" comes before 15 May 2025.</summary>
    public PartialDate FirstSeen => Seen.Select(source => source.Date).OfType<PartialDate>().Min();

    /// <summary>The date that may be the latest: "May 2025" comes after 15 May 2025.</summary>
    public PartialDate LastSeen => Seen.Select(source => source.Date).OfType<PartialDate>().MaxBy(date => date.Latest);
}

/// <summary>The facts of a step, without its text.</summary>
/// <param name="Tap">The control that the step taps, if any.</param>
public sealed record StepFacts(string Id, Tap? Tap);
