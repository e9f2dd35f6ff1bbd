using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>Where a reader goes from a page: the next step first, then what is related.</summary>
public sealed record NextStepsModel(NavigationText Words, ImmutableArray<(string Path, FrontMatter FrontMatter)> Pages)
{
    /// <summary>The ways on from a page.</summary>
    public static NextStepsModel From(ContentPageModel page) =>
        new(page.Ui.Navigation, [.. page.Shown.Metadata.Next.Select(next => (page.PathOf(next), page.Catalog.Find(next)!.In(page.Language).FrontMatter))]);
}
