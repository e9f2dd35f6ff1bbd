using OptOutGuide.Content.Markup;

namespace OptOutGuide.Web.Files;

/// <summary>Text inside Markdown (CommonMark).</summary>
internal static class MarkdownText
{
    /// <summary>The Markdown of a plain text: nothing in it is a mark.</summary>
    public static string Encode(string text) => MarkdownCopy.Encode(text);
}
