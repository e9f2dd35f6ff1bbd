using Markdig;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup.Extensions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>The Markdown dialect of the site: CommonMark without raw HTML, with pipe tables and the extensions of this site.</summary>
internal static class MarkdownDialect
{
    /// <summary>The pipeline of content files.</summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .DisableHtml()
        .Use<PlaceholderExtension>()
        .Use<CitationExtension>()
        .Use<GlossaryTermExtension>()
        .Use<BareBracketExtension>()
        .Build();

    /// <summary>Whether a text contains a citation; without a parse, so code that looks like one counts, too.</summary>
    public static bool Cites(ReadOnlySpan<char> markdown) => markdown.Contains("[@", StringComparison.Ordinal);

    /// <summary>Parses a text; null if it is nested too deeply.</summary>
    public static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            return MarkdownLimits.IsTooDeep(document) ? null : document;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting (Markdig 1.6). It throws this exception for no other text.
            return null;
        }
    }

    /// <summary>Applies the typography of a language to all literals.</summary>
    public static void ApplyTypography(MarkdownDocument document, SiteLanguage language) => MarkdownTree.VisitInlines(document, inline =>
    {
        if (inline is not LiteralInline literal || !Typography.NeedsChanges(literal.Content.AsSpan(), language.Spacing)) return;
        var continues = literal.PreviousSibling is not null and not LineBreakInline;
        var isContinued = literal.NextSibling is not null and not LineBreakInline;
        literal.Content = new StringSlice(Typography.Apply(literal.Content.ToString(), language.Spacing, continues, isContinued));
    });
}
