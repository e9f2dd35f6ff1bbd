using System.Collections.Immutable;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace OptOutGuide.Web.Tests.Golden;

/// <summary>Writes the requests and reads the responses of the golden list.</summary>
internal static class GoldenMessages
{
    private const string Date = "date";
    private const string LastModified = "last-modified";

    /// <summary>The request as the client sends it.</summary>
    public static HttpRequestMessage Write(GoldenRequest request)
    {
        var message = new HttpRequestMessage(request.Kind == GoldenRequest.Head ? HttpMethod.Head : HttpMethod.Get, UriOf(request.Address));
        message.Headers.Add("Accept-Encoding", request.Encoding);
        if (request.Address.Language is { } language) message.Headers.Add("Accept-Language", language);
        if (request.Kind == GoldenRequest.Conditional) message.Headers.Add("If-None-Match", request.EntityTag);
        return message;
    }

    /// <summary>Absolute, since "//en" alone would name a host.</summary>
    public static Uri UriOf(GoldenAddress address) => new("http://localhost" + address.Path);

    /// <summary>What is recorded of a response.</summary>
    public static async Task<GoldenResponse> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        // A server sends no body in response to HEAD, even if the site writes one; the test server passes it on.
        if (response.RequestMessage!.Method == HttpMethod.Head) body = [];
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Select(header => KeyValuePair.Create(header.Key.ToLowerInvariant(), header.Value))
            .Where(header => header.Key != Date)
            .ToImmutableSortedDictionary(header => header.Key, ValueOf, StringComparer.Ordinal);
        var text = await DecodeAsync(body, headers.GetValueOrDefault("content-encoding"));
        return new GoldenResponse((int)response.StatusCode, headers, Convert.ToHexStringLower(SHA256.HashData(text)), body.Length);
    }

    // Only assets have it: when the file was checked out or, if the build has compressed it, built. That differs from copy to copy.
    private static string ValueOf(KeyValuePair<string, HeaderStringValues> header) => header.Key == LastModified ? "(any)" : header.Value.ToString();

    private static async Task<byte[]> DecodeAsync(byte[] body, string? encoding)
    {
        // A response to HEAD has the header, but no body.
        if (encoding is null || body.Length == 0) return body;
        using var encoded = new MemoryStream(body);
        await using Stream decoder = encoding switch
        {
            "br" => new BrotliStream(encoded, CompressionMode.Decompress),
            "gzip" => new GZipStream(encoded, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"Unknown content coding '{encoding}'."),
        };
        using var decoded = new MemoryStream();
        await decoder.CopyToAsync(decoded);
        return decoded.ToArray();
    }
}
