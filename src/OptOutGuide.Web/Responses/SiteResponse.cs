using System.Diagnostics.Metrics;
using System.IO.Pipelines;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OptOutGuide.Web.Responses;

/// <summary>
/// A response with status 200 as an immutable value: headers, and the body in each encoding, made once when it is first asked for.
/// 200, 304, 412 and HEAD are decided here and nowhere else.
/// </summary>
internal sealed class SiteResponse
{
    /// <summary>In bytes: half of what Kestrel buffers for one connection.</summary>
    private const int ChunkSize = 32 * 1024;

    /// <summary>Every other header, above all <c>Set-Cookie</c>, is left out: a stored response goes to everyone.</summary>
    private static readonly string[] AllowedHeaders =
    [
        HeaderNames.ContentType, HeaderNames.ContentDisposition, HeaderNames.Link, HeaderNames.AccessControlAllowOrigin, "X-Robots-Tag",
    ];

    private readonly Lazy<Representation>[] _representations;

    private SiteResponse(byte[] body, IReadOnlyList<Header> headers, Histogram<double>? compressDuration)
    {
        Length = body.Length;
        _representations =
        [
            .. Enum.GetValues<ContentEncoding>()
                .Select(encoding => new Lazy<Representation>(() => Representation.Of(body, headers, encoding, compressDuration))),
        ];
    }

    /// <summary>Bytes of the unencoded body.</summary>
    public int Length { get; }

    /// <summary>Takes the allowed headers of a rendered response and adds those that every response carries.</summary>
    /// <param name="compressDuration">Records how long each compression takes.</param>
    public static SiteResponse From(IHeaderDictionary rendered, byte[] body, IEnumerable<Header> common, Histogram<double>? compressDuration = null)
    {
        var allowed = rendered.Where(header => AllowedHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase));
        return new(body, [.. allowed.Select(header => new Header(header.Key, header.Value)), .. common], compressDuration);
    }

    /// <summary>The body exists in the encoding, so that sending it costs no compression.</summary>
    public bool IsReadyIn(ContentEncoding encoding) => _representations[(int)encoding].IsValueCreated;

    /// <summary>Makes the body in every encoding.</summary>
    public void Encode()
    {
        foreach (var representation in _representations) _ = representation.Value;
    }

    /// <summary>
    /// Sends the response: 412 if the client wants another one (If-Match), 304 if it has this one (If-None-Match), else 200, without a body for HEAD.
    /// </summary>
    public Task SendAsync(HttpContext context, ContentEncoding encoding, string cacheControl)
    {
        var (request, response, representation) = (context.Request, context.Response, _representations[(int)encoding].Value);
        // If-Match comes first (RFC 9110, section 13.2.2).
        if (request.Headers.IfMatch is { Count: > 0 } wanted && !Matches(wanted, representation.EntityTag, useStrongComparison: true))
        {
            // A cache must not keep it for clients without the condition.
            SetHeaders(response, representation.NotModifiedHeaders, "no-store");
            (response.StatusCode, response.ContentLength) = (StatusCodes.Status412PreconditionFailed, 0);
            return Task.CompletedTask;
        }

        if (Matches(request.Headers.IfNoneMatch, representation.EntityTag, useStrongComparison: false))
        {
            SetHeaders(response, representation.NotModifiedHeaders, cacheControl);
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        SetHeaders(response, representation.Headers, cacheControl);
        response.ContentLength = representation.Body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : SendBodyAsync(response, representation.Body);
    }

    private static void SetHeaders(HttpResponse response, Header[] headers, string cacheControl)
    {
        var all = response.Headers;
        foreach (var (name, value) in headers) all[name] = value;
        all.CacheControl = cacheControl;
    }

    private static Task SendBodyAsync(HttpResponse response, byte[] body)
    {
        if (body.Length > 2 * ChunkSize) return SendInChunksAsync(response.BodyWriter, body);
        var sending = response.BodyWriter.WriteAsync(body);
        return sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
    }

    // Written at once, all of it would wait in memory for a slow client.
    private static async Task SendInChunksAsync(PipeWriter writer, ReadOnlyMemory<byte> body)
    {
        for (var rest = body; rest.Length > 0; rest = rest[Math.Min(ChunkSize, rest.Length)..])
        {
            if ((await writer.WriteAsync(rest[..Math.Min(ChunkSize, rest.Length)])).IsCompleted) return;
        }
    }

    // RFC 9110, section 13.1: strong comparison for If-Match, weak for If-None-Match. One tag, as browsers send it, needs no parsing.
    private static bool Matches(StringValues condition, string entityTag, bool useStrongComparison)
    {
        if (condition.Count == 0) return false;
        if (condition.Count == 1 && string.Equals(condition[0], entityTag, StringComparison.Ordinal)) return true;
        var own = EntityTagHeaderValue.Parse(entityTag);
        return EntityTagHeaderValue.TryParseList(condition, out var tags)
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, useStrongComparison));
    }
}
