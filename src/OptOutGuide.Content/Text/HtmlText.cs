using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace OptOutGuide.Content.Text;

/// <summary>Conversion between plain text and HTML. Letters of all scripts are kept; only HTML syntax characters are encoded.</summary>
public static partial class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Encodes text for element content and quoted attributes.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>The text of HTML that this site rendered, without elements and comments, on one line.</summary>
    public static string Plain(string html) => Whitespace().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    // No-break spaces are part of the text and are kept.
    [GeneratedRegex(@"[ \n\t]+")]
    private static partial Regex Whitespace();
}
