using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>Citations <c>[@claim-id]</c>.</summary>
internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<CitationRenderer>();
}
