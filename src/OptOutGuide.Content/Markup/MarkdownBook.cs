using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Markup;

/// <summary>Several texts as one: Markdown that was made from rendered pages (<see cref="Documents.RenderedBody.Markdown"/>), with footnotes.</summary>
public static class MarkdownBook
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Safe HTML. The texts have been checked when their pages were rendered; raw HTML is off here too.</summary>
    public static string Render(string markdown, SiteLanguage language)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var mark in document.Descendants<IdMarkInline>().ToList())
        {
            IdMarks.OwnerOf(mark)?.GetAttributes().Id = mark.Id;
            IdMarks.Remove(mark);
        }

        MarkdownText.SetText(document, language);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().DisableHtml();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new MarkParser());
        return builder.Build();
    }
}
