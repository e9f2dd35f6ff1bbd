using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace OptOutGuide.Content.Markup;

/// <summary>The one Markdown dialect of the site: CommonMark without raw HTML, with pipe tables and our marks.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    public static string Render(MarkdownObject part)
    {
        using var writer = new StringWriter();
        RendererFor(writer).Render(part);
        return writer.ToString();
    }

    /// <summary>The inline HTML of a paragraph or heading, without its element.</summary>
    public static string RenderInline(LeafBlock block)
    {
        using var writer = new StringWriter();
        RendererFor(writer).WriteLeafInline(block);
        return writer.ToString().Trim();
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().DisableHtml();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new MarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }

    private static HtmlRenderer RendererFor(TextWriter writer)
    {
        var renderer = new HtmlRenderer(writer) { ImplicitParagraph = false };
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Add(new SlotRenderer());
        renderer.ObjectRenderers.Add(new CitationRenderer());
        renderer.ObjectRenderers.Add(new TermRenderer());
        return renderer;
    }
}
