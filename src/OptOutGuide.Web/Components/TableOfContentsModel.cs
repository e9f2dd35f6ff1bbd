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
    public static TableOfContentsModel From(string label, ContentPage content, RenderedBody body)
    {
        var entries = ImmutableArray.CreateBuilder<Section>();
        var areQuestions = false;
        foreach (var section in body.Sections.Where(section => section.Level > 0))
        {
            if (section.Level == 2) areQuestions = content.RoleOf(section) == SectionRole.Questions;
            if (section.Level == 2 || !areQuestions) entries.Add(section);
        }

        return new TableOfContentsModel(label, entries.ToImmutable());
    }
}
