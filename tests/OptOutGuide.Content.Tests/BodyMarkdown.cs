using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Tests;

/// <summary>The Markdown of a document as a copy on another site shows it.</summary>
internal static class BodyMarkdown
{
    /// <summary>Plain Markdown with footnote references and absolute links, without ids.</summary>
    /// <param name="publicUrl">The public address of the site, without a slash at the end.</param>
    public static string MarkdownOn(this RenderedBody body, string publicUrl) =>
        RenderedBody.Complete(body.Markdown, _ => "", (path, anchor) => publicUrl + path + anchor);
}
