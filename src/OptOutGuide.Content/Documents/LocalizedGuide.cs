using System.Collections.Immutable;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Documents;

/// <summary>The steps of a guide in one language: facts and texts combined.</summary>
public sealed class LocalizedGuide
{
    /// <summary>Collects the steps of a document whose step lists match the facts.</summary>
    public LocalizedGuide(GuideFacts facts, SiteLanguage language, RenderedBody body)
    {
        Routes =
        [
            .. facts.Routes.Where(route => route.IsDescribedIn(language))
                .OrderBy(route => !route.IsUsable)
                .Select(route => new GuideRouteText(route, body.Get(route.Id), StepsOf(body.Get(route.Id)))),
        ];
        LeftOut = [.. facts.Routes.Where(route => !route.IsDescribedIn(language))];
        Shared = facts.Shared.IsEmpty ? null : new SharedStepsText(body.Get(GuideFacts.FinishSection), StepsOf(body.Get(GuideFacts.FinishSection)));
        HaveReady = [.. body.Get(GuideFacts.HaveReadySection).Items];
    }

    /// <summary>The routes that are described in the language: first those that can be taken, in order, then those whose form is closed.</summary>
    public ImmutableArray<GuideRouteText> Routes { get; }

    /// <summary>The routes with labels that were not seen in the language.</summary>
    public ImmutableArray<GuideRoute> LeftOut { get; }

    /// <summary>The first route, whose steps are the main list together with the shared ones; null if all routes are left out.</summary>
    public GuideRouteText? Main => Routes.FirstOrDefault();

    /// <summary>The steps that follow every route; null if there are none.</summary>
    public SharedStepsText? Shared { get; }

    /// <summary>All steps: those of the routes, then the shared ones.</summary>
    public IEnumerable<GuideStep> Steps => Routes.SelectMany(route => route.Steps).Concat(Shared?.Steps ?? []);

    /// <summary>The things to have ready.</summary>
    public ImmutableArray<AnchoredItem> HaveReady { get; }

    /// <summary>The step with an id; null if its route is left out.</summary>
    public GuideStep? Find(string id) => Steps.FirstOrDefault(step => step.Id == id);

    private static ImmutableArray<GuideStep> StepsOf(Section section) => [.. section.Items.OfType<GuideStep>()];
}
