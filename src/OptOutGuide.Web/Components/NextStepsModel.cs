using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The pages to read after a page.</summary>
/// <param name="Pages">The next step first, then related pages.</param>
public sealed record NextStepsModel(NavigationText Text, ImmutableArray<(string Path, FrontMatter FrontMatter)> Pages)
    : IComponentModel<NextStepsModel, NextSteps>
{
    /// <summary>The next steps of a page from the content folder.</summary>
    public static NextStepsModel From(PageContext page)
    {
        var pages = page.Document!.Metadata.Next.Select(next => (page.PathOf(next), page.Catalog.Find(next)!.In(page.Language).FrontMatter));
        return new NextStepsModel(page.Ui.Navigation, [.. pages]);
    }
}
