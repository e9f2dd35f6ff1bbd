using System.Collections.Immutable;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Web.Components;

/// <summary>The headings of a page as links.</summary>
public sealed record TableOfContentsModel(string Label, ImmutableArray<Section> Entries)
{
    /// <summary>All headings of a text.</summary>
    public static TableOfContentsModel From(string label, RenderedBody body) => new(label, [.. body.Sections.Where(section => section.Level > 0)]);
}
