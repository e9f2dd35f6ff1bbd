using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Where a reader goes from a page: the next step first, then what is related.</summary>
public sealed record NextStepsModel(NavigationText Words, ImmutableArray<(string Path, FrontMatter FrontMatter)> Pages) : IComponentModel<NextStepsModel, NextSteps>
{
    /// <summary>The ways on from a page.</summary>
    public static NextStepsModel From(PageContext page) =>
        new(page.Ui.Navigation, [.. page.Document!.Metadata.Next.Select(next => (page.PathOf(next), page.Catalog.Find(next)!.In(page.Language).FrontMatter))]);
}
