using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Links to the headings of a page.</summary>
public sealed record TableOfContentsModel(string Label, ImmutableArray<Section> Entries)
    : IComponentModel<TableOfContentsModel, TableOfContents>
{
    /// <summary>The headings of a document. Questions that fold are left out: their titles, below each other, are a list of contents already.</summary>
    public static TableOfContentsModel From(PageContext page, ContentPage content)
    {
        var questions = content.QuestionsIn(page.Language);
        var sections = content.ShownIn(page.Language).Body.Sections.Where(section => section.Level > 0 && !questions.Contains(section.Id));
        return new TableOfContentsModel(page.Ui.Guide.OnThisPage, [.. sections]);
    }
}
