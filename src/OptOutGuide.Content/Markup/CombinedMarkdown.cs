using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Markup;

/// <summary>Several texts as one: Markdown that was made from rendered pages (<see cref="Documents.RenderedBody.Markdown"/>), with footnotes.</summary>
public static class CombinedMarkdown
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Safe HTML. The texts have been checked when their pages were rendered; raw HTML is off here too.</summary>
    public static string Render(string markdown, SiteLanguage language)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var mark in document.Descendants<AnchorIdInline>().ToList())
        {
            AnchorIds.OwnerOf(mark)?.GetAttributes().Id = mark.Id;
            AnchorIds.Remove(mark);
        }

        RefuseLinks(document);
        MarkdownDialect.ApplyTypography(document, language);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    // The texts were checked one by one; put together they are another text.
    private static void RefuseLinks(MarkdownObject document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsPlain(link.Url ?? "")).ToList())
        {
            link.IsImage = false;
            link.Url = "#";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsPlain(link.Url))) link.Url = "#";
    }

    private static bool IsPlain(string url) => url.StartsWith('#')
        || Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeMailto);

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().DisableHtml();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new PlaceholderParser());
        return builder.Build();
    }
}
