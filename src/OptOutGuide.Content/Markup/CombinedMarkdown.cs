using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup.Extensions;

namespace OptOutGuide.Content.Markup;

/// <summary>Renders the portable Markdown of several pages (<see cref="Documents.RenderedBody.Markdown"/>) with footnotes as one HTML text.</summary>
public static class CombinedMarkdown
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().DisableHtml().Use<PlaceholderExtension>().Build();

    /// <summary>Safe HTML; raw HTML in the text is disabled.</summary>
    public static string Render(string markdown, SiteLanguage language)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        AnchorIds.Attach(document);
        RemoveUnsafeLinks(document);
        MarkdownDialect.ApplyTypography(document, language);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    // The pages were checked one by one; combined they can parse differently.
    private static void RemoveUnsafeLinks(MarkdownObject document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsSafe(link.Url ?? "")).ToList())
        {
            link.IsImage = false;
            link.Url = "#";
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url))) link.Url = "#";
    }

    private static bool IsSafe(string url) => url.StartsWith('#')
        || (Uri.TryCreate(url, UriKind.Absolute, out var address) && IsSafeScheme(address.Scheme));

    private static bool IsSafeScheme(string scheme) => scheme == Uri.UriSchemeHttps || scheme == Uri.UriSchemeHttp || scheme == Uri.UriSchemeMailto;
}
