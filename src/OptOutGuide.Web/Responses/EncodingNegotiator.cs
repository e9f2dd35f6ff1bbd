using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OptOutGuide.Web.Responses;

/// <summary>Chooses the encoding of a response by the header <c>Accept-Encoding</c> (RFC 9110, section 12.5.3).</summary>
internal sealed class EncodingNegotiator
{
    /// <summary>Beside the common values; a client could send any number of them.</summary>
    private const int MaxRememberedHeaders = 100;

    /// <summary>What browsers, proxies and tools send. They are always remembered, whatever else was asked for before.</summary>
    private static readonly ImmutableArray<string> CommonHeaders =
    [
        "gzip, deflate, br, zstd", "gzip, deflate, br", "gzip, deflate", "gzip,deflate", "deflate, gzip, br, zstd", "deflate, gzip",
        "br, gzip, deflate", "br, gzip", "gzip, br", "br", "gzip", "zstd", "deflate", "identity", "*", "",
    ];

    private readonly ConcurrentDictionary<string, ContentEncoding> _chosen = new(
        CommonHeaders.Select(header => KeyValuePair.Create(header, Negotiate(header))), StringComparer.Ordinal);
    private int _free = MaxRememberedHeaders;

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
        Remember(value, chosen);
        return chosen;
    }

    // The dictionary's own count would take all of its locks.
    private void Remember(string value, ContentEncoding chosen)
    {
        if (Volatile.Read(ref _free) <= 0) return;
        var isAdded = Interlocked.Decrement(ref _free) >= 0 && _chosen.TryAdd(value, chosen);
        if (!isAdded) Interlocked.Increment(ref _free);
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
