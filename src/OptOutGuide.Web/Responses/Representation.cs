using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.IO.Hashing;
using Microsoft.Net.Http.Headers;

namespace OptOutGuide.Web.Responses;

/// <summary>A response's body in one encoding, with the headers of 200 and of 304.</summary>
/// <param name="EntityTag">Strong (RFC 9110, section 8.8.3): the hash of <paramref name="Body"/>, with its quotes.</param>
internal sealed record Representation(byte[] Body, string EntityTag, Header[] Headers, Header[] NotModifiedHeaders)
{
    /// <summary>Headers that 304 does not repeat (RFC 9110, section 15.4.5).</summary>
    private static readonly string[] BodyHeaders = [HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition];

    /// <summary>Makes the representation of an unencoded body.</summary>
    /// <param name="compressDuration">Records how long the compression takes, in seconds.</param>
    public static Representation Of(byte[] identity, IReadOnlyList<Header> headers, ContentEncoding encoding, Histogram<double>? compressDuration)
    {
        var start = Stopwatch.GetTimestamp();
        var body = encoding == ContentEncoding.Identity ? identity : BodyCompressor.Compress(identity, encoding);
        if (encoding != ContentEncoding.Identity) compressDuration?.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        var tag = '"' + Convert.ToHexStringLower(XxHash64.Hash(body)) + '"';
        List<Header> all = [.. headers, new(HeaderNames.Vary, HeaderNames.AcceptEncoding), new(HeaderNames.ETag, tag)];
        foreach (var (compressed, name) in EncodingNegotiator.Compressed)
        {
            if (compressed == encoding) all.Add(new(HeaderNames.ContentEncoding, name));
        }

        return new(body, tag, [.. all], [.. all.Where(header => !BodyHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase))]);
    }
}
