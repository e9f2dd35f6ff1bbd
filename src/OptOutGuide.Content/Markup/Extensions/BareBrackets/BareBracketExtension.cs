using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>Recognizes raw HTML, which is text on this site.</summary>
internal sealed class BareBracketExtension : IMarkdownExtension
{
    // After the parser of autolinks such as <https://example.org>.
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertAfter<AutolinkInlineParser>(new BareBracketParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Rendered as the literal that it is.
    }
}
