using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>An id <c>{#id}</c> at the end of a heading or of the first paragraph of a list item.</summary>
internal sealed class AnchorIdInline(string id) : LeafInline
{
    public string Id { get; } = id;
}
