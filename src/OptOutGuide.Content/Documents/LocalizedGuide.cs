using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OptOutGuide.Content.Documents;

/// <summary>The steps of a guide in one language: facts and texts combined.</summary>
public sealed class LocalizedGuide
{
    private readonly FrozenDictionary<string, GuideStep> _byId;

    /// <summary>Collects the steps of a document whose step lists match the facts.</summary>
    public LocalizedGuide(GuideFacts facts, RenderedBody body)
    {
        Routes = [.. facts.Routes.Select(route => new GuideRouteText(route, body.Get(route.Id), StepsOf(body.Get(route.Id))))];
        Shared = facts.Shared.IsEmpty ? null : new SharedStepsText(body.Get(GuideFacts.FinishSection), StepsOf(body.Get(GuideFacts.FinishSection)));
        Steps = [.. Routes.SelectMany(route => route.Steps), .. Shared?.Steps ?? []];
        HaveReady = [.. body.Get(GuideFacts.HaveReadySection).Items];
        _byId = Steps.ToFrozenDictionary(step => step.Id, StringComparer.Ordinal);
    }

    /// <summary>The routes, in order.</summary>
    public ImmutableArray<GuideRouteText> Routes { get; }

    /// <summary>The steps that follow every route; null if there are none.</summary>
    public SharedStepsText? Shared { get; }

    /// <summary>All steps: those of the routes, then the shared ones.</summary>
    public ImmutableArray<GuideStep> Steps { get; }

    /// <summary>The things to have ready.</summary>
    public ImmutableArray<AnchoredItem> HaveReady { get; }

    /// <summary>The step with an id.</summary>
    public GuideStep this[string id] => _byId[id];

    private static ImmutableArray<GuideStep> StepsOf(Section section) => [.. section.Items.OfType<GuideStep>()];
}
