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
        foreach (var literal in MarkdownTree.InlinesOf<LiteralInline>(document, about: 256))
        {
            if (!Typography.HasMarks(literal.Content.AsSpan(), language.Spacing)) continue;
            var continues = literal.PreviousSibling is not null and not LineBreakInline;
            literal.Content = new StringSlice(Typography.Set(literal.Content.ToString(), language.Spacing, continues));
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().DisableHtml();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new MarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertAfter<AutolinkInlineParser>(new BareBracketParser());
        return builder.Build();
    }

    /// <summary>Writes parts of one document as HTML, one after the other.</summary>
    public sealed class Writer : IDisposable
    {
        private readonly StringWriter _text = new();
        private readonly ReusableRenderer _renderer;

        public Writer()
        {
            _renderer = new ReusableRenderer(_text) { ImplicitParagraph = false };
            Pipeline.Setup(_renderer);
            _renderer.ObjectRenderers.Add(new SlotRenderer());
            _renderer.ObjectRenderers.Add(new CitationRenderer());
            _renderer.ObjectRenderers.Add(new TermRenderer());
        }

        public string Render(MarkdownObject part)
        {
            _renderer.Restart();
            _renderer.Render(part);
            return _text.ToString();
        }

        /// <summary>The inline HTML of a paragraph or heading, without its element.</summary>
        public string RenderInline(LeafBlock block)
        {
            _renderer.Restart();
            _renderer.WriteLeafInline(block);
            return _text.ToString().Trim();
        }

        public void Dispose() => _text.Dispose();
    }

    private sealed class ReusableRenderer(TextWriter writer) : HtmlRenderer(writer)
    {
        public void Restart() => Reset();
    }
}
