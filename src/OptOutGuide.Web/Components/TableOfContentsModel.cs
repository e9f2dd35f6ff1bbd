using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Links to the headings of a page.</summary>
public sealed record TableOfContentsModel(string Label, ImmutableArray<Section> Entries)
    : IComponentModel<TableOfContentsModel, TableOfContents>
{
    /// <summary>All headings of a document; the lead has none.</summary>
    public static TableOfContentsModel From(string label, RenderedBody body) =>
        new(label, [.. body.Sections.Where(section => section.Level > 0)]);
}
