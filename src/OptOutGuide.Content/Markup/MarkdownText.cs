using Markdig;
using Markdig.Helpers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Markup;

/// <summary>The one Markdown dialect of the site: CommonMark without raw HTML, with pipe tables and our marks.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>The syntax tree; null for a text that is nested too deeply to be rendered.</summary>
    public static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline) is var document && MarkdownLimits.IsTooDeep(document) ? null : document;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting (Markdig 1.6); nothing else in a text makes it throw.
            return null;
        }
    }

    /// <summary>Sets every stretch of text as its language does.</summary>
    public static void SetText(MarkdownDocument document, SiteLanguage language)
    {
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            var continues = literal.PreviousSibling is not null and not LineBreakInline;
            literal.Content = new StringSlice(Typography.Set(literal.Content.ToString(), language.Spacing, continues));
        }
    }

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
        builder.InlineParsers.InsertAfter<AutolinkInlineParser>(new BareBracketParser());
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
