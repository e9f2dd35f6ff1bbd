using System.Globalization;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>The one Markdown dialect of the site: CommonMark without raw HTML, with pipe tables and our marks.</summary>
internal static class MarkdownDialect
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
    public static void ApplyTypography(MarkdownDocument document, SiteLanguage language) => MarkdownTree.VisitInlines(document, inline =>
    {
        if (inline is not LiteralInline literal || !Typography.NeedsChanges(literal.Content.AsSpan(), language.Spacing)) return;
        var continues = literal.PreviousSibling is not null and not LineBreakInline;
        literal.Content = new StringSlice(Typography.Apply(literal.Content.ToString(), language.Spacing, continues));
    });

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().DisableHtml();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new PlaceholderParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertAfter<AutolinkInlineParser>(new BareBracketParser());
        return builder.Build();
    }

    /// <summary>Writes parts of documents as HTML, one after the other.</summary>
    public sealed class Writer
    {
        private readonly ReusableRenderer _renderer;

        public Writer()
        {
            _renderer = new ReusableRenderer(new Paper(Text)) { ImplicitParagraph = false };
            Pipeline.Setup(_renderer);
            _renderer.ObjectRenderers.Add(new PlaceholderRenderer());
            _renderer.ObjectRenderers.Add(new CitationRenderer());
            _renderer.ObjectRenderers.Add(new GlossaryTermRenderer());
        }

        /// <summary>What was written and not taken yet.</summary>
        public TextBuffer Text { get; } = new();

        /// <summary>Writes a block.</summary>
        public void Write(Block block)
        {
            _renderer.Restart();
            _renderer.Render(block);
        }

        /// <summary>The inline HTML of a paragraph or heading, without its element, until more is written. What was written before stays.</summary>
        public ReadOnlySpan<char> RenderInline(LeafBlock block)
        {
            var start = Text.Length;
            _renderer.Restart();
            _renderer.WriteLeafInline(block);
            return TakeFrom(start).Trim();
        }

        /// <summary>What was written from a place on, until more is written.</summary>
        public ReadOnlySpan<char> TakeFrom(int start)
        {
            var taken = Text.Written[start..];
            Text.CutTo(start);
            return taken;
        }
    }

    private sealed class ReusableRenderer(TextWriter writer) : HtmlRenderer(writer)
    {
        public void Restart() => Reset();
    }

    // Markdig starts anew with no other kind of writer (Markdig 1.6), and that one's text would be copied at each step.
    private sealed class Paper(TextBuffer text) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Write(char value) => text.Append(value);

        public override void Write(char[] buffer, int index, int count) => text.Append(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer) => text.Append(buffer);

        public override void Write(string? value) => text.Append(value);
    }
}
