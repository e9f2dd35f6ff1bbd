using System.Text;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Export;

/// <summary>The security headers that can be written as <c>&lt;meta&gt;</c>, for hosts that send none.</summary>
internal static class PagePolicy
{
    // The first element of every head: what follows it is subject to the policy.
    private const string Charset = "<meta charset=\"utf-8\">";

    /// <summary>Adds the policies to a page.</summary>
    /// <exception cref="InvalidDataException">The page lacks the element after which they stand.</exception>
    public static byte[] AddTo(byte[] page, IEnumerable<Header> headers)
    {
        var html = Encoding.UTF8.GetString(page);
        var place = html.IndexOf(Charset, StringComparison.Ordinal);
        if (place < 0) throw new InvalidDataException($"A page lacks {Charset}.");
        return Encoding.UTF8.GetBytes(html.Insert(place + Charset.Length, string.Concat(headers.Select(ElementOf))));
    }

    private static string ElementOf(Header header) => header.Name switch
    {
        "Content-Security-Policy" => $"<meta http-equiv=\"{header.Name}\" content=\"{WithoutFrames(header.Value.ToString())}\">",
        "Referrer-Policy" => $"<meta name=\"referrer\" content=\"{HtmlText.Encode(header.Value.ToString())}\">",
        _ => "",
    };

    // Browsers ignore this directive in an element, with a message (CSP level 3, section 3.3).
    private static string WithoutFrames(string policy) => string.Join(
        "; ",
        policy.Split("; ").Where(directive => !directive.StartsWith("frame-ancestors ", StringComparison.Ordinal)));
}
