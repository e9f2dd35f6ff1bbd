using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OptOutGuide.Web.Responses;

/// <summary>A content coding in which responses are sent (RFC 9110, section 8.4.1).</summary>
public enum ContentEncoding
{
    /// <summary>Not encoded.</summary>
    Identity,

    /// <summary><c>br</c> (RFC 7932).</summary>
    Brotli,

    /// <summary><c>gzip</c> (RFC 1952).</summary>
    Gzip,
}

/// <summary>Chooses the encoding of a response by the header <c>Accept-Encoding</c> (RFC 9110, section 12.5.3).</summary>
internal sealed class EncodingNegotiator
{
    /// <summary>Browsers send a handful of values; a client could send any number of them.</summary>
    private const int MaxRememberedHeaders = 100;

    private readonly ConcurrentDictionary<string, ContentEncoding> _chosen = new(StringComparer.Ordinal);

    /// <summary>Names as in the headers, in order of preference. Identity has no name in <c>Content-Encoding</c>.</summary>
    public static ImmutableArray<(ContentEncoding Encoding, string Name)> Compressed { get; } =
        [(ContentEncoding.Brotli, "br"), (ContentEncoding.Gzip, "gzip")];

    /// <summary>The accepted encoding with the highest quality; of several, the one that compresses best.</summary>
    public ContentEncoding Choose(StringValues header)
    {
        if (header.Count == 0) return ContentEncoding.Identity;
        if (header is not [{ } value]) return Negotiate(header);
        if (_chosen.TryGetValue(value, out var known)) return known;
        var chosen = Negotiate(header);
        if (_chosen.Count < MaxRememberedHeaders) _chosen.TryAdd(value, chosen);
        return chosen;
    }

    private static ContentEncoding Negotiate(StringValues header)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header, out var accepted)) return ContentEncoding.Identity;
        var (best, quality) = (ContentEncoding.Identity, QualityOf("identity") ?? 0);
        foreach (var (encoding, name) in Compressed)
        {
            var offered = QualityOf(name) ?? QualityOf("*") ?? 0;
            if (offered > 0 && (offered > quality || (offered.Equals(quality) && best == ContentEncoding.Identity))) (best, quality) = (encoding, offered);
        }

        return best;

        double? QualityOf(string name) =>
            accepted.FirstOrDefault(value => WithoutAlias(value.Value).Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
                ? found.Quality ?? 1
                : null;
    }

    /// <summary><c>x-gzip</c> is equivalent to <c>gzip</c> (RFC 9110, section 8.4.1.3).</summary>
    private static StringSegment WithoutAlias(StringSegment coding) => coding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : coding;
}
