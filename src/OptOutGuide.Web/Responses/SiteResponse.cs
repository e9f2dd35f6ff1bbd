using System.IO.Pipelines;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OptOutGuide.Web.Responses;

/// <summary>An answer as it was sent once: the same bytes and headers for every reader who asks for the path in an encoding.</summary>
/// <param name="EntityTag">Strong; with its quotes.</param>
/// <param name="Headers">All but those that each answer has for itself.</param>
/// <param name="Body">In the answer's encoding.</param>
internal sealed record SiteResponse(string EntityTag, Header[] Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Bytes; half of what the server lets wait for one reader.</summary>
    private const int Piece = 32 * 1024;

    /// <summary>Headers that belong to one answer, one connection or one instant, not to the page.</summary>
    private static readonly string[] Own = [HeaderNames.CacheControl, HeaderNames.Age, HeaderNames.Date, HeaderNames.Connection, HeaderNames.TransferEncoding, HeaderNames.ContentLength];

    /// <summary>Headers of the body, which 304 does not repeat (RFC 9110, section 15.4.5).</summary>
    private static readonly string[] OfBody = [HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition];

    private readonly Header[] _ofNotModified = [.. Headers.Where(header => !OfBody.Contains(header.Name, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Takes an answer that has just been sent.</summary>
    public static SiteResponse From(HttpResponse response, byte[] body)
    {
        var kept = new List<Header>();
        foreach (var (name, value) in response.Headers)
        {
            if (!Own.Contains(name, StringComparer.OrdinalIgnoreCase)) kept.Add(new(name, value));
        }

        return new(response.Headers.ETag.ToString(), [.. kept], body);
    }

    /// <summary>Sends it, or says that the reader has it already.</summary>
    public Task SendAsync(HttpContext context, string cacheControl)
    {
        var (request, response) = (context.Request, context.Response);
        var isKnown = IsKnownTo(request.Headers.IfNoneMatch);
        var headers = response.Headers;
        foreach (var (name, value) in isKnown ? _ofNotModified : Headers) headers[name] = value;
        headers.CacheControl = cacheControl;
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentLength = Body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : SendBodyAsync(response);
    }

    private Task SendBodyAsync(HttpResponse response)
    {
        if (Body.Length > 2 * Piece) return SendInPiecesAsync(response.BodyWriter);
        var sending = response.BodyWriter.WriteAsync(Body);
        return sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
    }

    // Given at once, all of it would wait in memory for the slowest reader.
    private async Task SendInPiecesAsync(PipeWriter writer)
    {
        for (var rest = Body; rest.Length > 0; rest = rest[Math.Min(Piece, rest.Length)..])
        {
            if ((await writer.WriteAsync(rest[..Math.Min(Piece, rest.Length)])).IsCompleted) return;
        }
    }

    // RFC 9110, section 13.1.2: weak comparison; one tag, as browsers send it, needs no parsing.
    private bool IsKnownTo(StringValues condition)
    {
        if (condition.Count == 0) return false;
        if (condition.Count == 1 && string.Equals(condition[0], EntityTag, StringComparison.Ordinal)) return true;
        var own = EntityTagHeaderValue.Parse(EntityTag);
        return EntityTagHeaderValue.TryParseList(condition, out var tags) && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, useStrongComparison: false));
    }
}
