using Markdig;
using Markdig.Renderers;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>Rendering of glossary terms.</summary>
internal sealed class GlossaryTermExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Terms have no syntax.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<GlossaryTermRenderer>();
}
