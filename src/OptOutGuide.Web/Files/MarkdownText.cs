using System.Text.RegularExpressions;

namespace OptOutGuide.Web.Files;

/// <summary>Text inside Markdown (CommonMark).</summary>
internal static partial class MarkdownText
{
    /// <summary>The Markdown of a plain text: nothing in it is a mark.</summary>
    public static string Encode(string text) => Marks().Replace(text, @"\$0");

    // An ampersand is a mark only where it begins a character reference; all others stay readable.
    [GeneratedRegex(@"[\\`*_\[\]<]|&(?=#?[0-9A-Za-z]+;)")]
    private static partial Regex Marks();
}
