using System.Buffers;
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
    public static string Plain(ReadOnlySpan<char> html) => Whitespace().Replace(WebUtility.HtmlDecode(WithoutTags(html.Trim())), " ").Trim();

    private static string WithoutTags(ReadOnlySpan<char> html)
    {
        var buffer = ArrayPool<char>.Shared.Rent(html.Length);
        var rest = html;
        var length = 0;
        while (rest.IndexOf('<') is >= 0 and var start && rest[start..].IndexOf('>') is >= 0 and var end)
        {
            rest[..start].CopyTo(buffer.AsSpan(length));
            length += start;
            rest = rest[(start + end + 1)..];
        }

        rest.CopyTo(buffer.AsSpan(length));
        var text = new string(buffer, 0, length + rest.Length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    // No-break spaces are part of the text and are kept. A single space is not replaced.
    [GeneratedRegex(@"[\n\t][ \n\t]*| [ \n\t]+")]
    private static partial Regex Whitespace();
}
