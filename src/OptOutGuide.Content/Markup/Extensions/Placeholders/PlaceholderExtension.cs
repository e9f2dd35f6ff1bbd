using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>Ids <c>{#id}</c> and placeholders <c>{name}</c>.</summary>
internal sealed class PlaceholderExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new PlaceholderParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<PlaceholderRenderer>();
}
