using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace OptOutGuide.Content.Text;

/// <summary>Text inside HTML. Letters of all scripts stay as they are; only what has a meaning in HTML is written as an entity.</summary>
public static partial class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Safe as element content and inside quoted attributes.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>The text of our own HTML, without elements and marks, on one line.</summary>
    public static string Plain(string html) => FillInFields().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    // Not the no-break spaces of French: they are part of the text.
    [GeneratedRegex(@"[ \n\t]+")]
    private static partial Regex FillInFields();
}
