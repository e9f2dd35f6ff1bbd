using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OptOutGuide.Content.Markup;

/// <summary>Text inside HTML. Letters of all scripts stay as they are; only what has a meaning in HTML is written as an entity.</summary>
public static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Safe as element content and inside quoted attributes.</summary>
    public static string Encode(string text) => Encoder.Encode(text);
}
