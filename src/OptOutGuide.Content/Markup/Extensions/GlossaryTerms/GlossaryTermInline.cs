using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>The first occurrence of a glossary term in a text. Inserted by <see cref="GlossaryMatcher"/>, not by a parser.</summary>
internal sealed class GlossaryTermInline(string id, string text) : LeafInline
{
    public string Id { get; } = id;

    public string Text { get; } = text;
}
