using System.Collections.Concurrent;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace OptOutGuide.Web.Responses;

/// <summary>
/// The framework's negotiation of encodings, remembered for each value of <c>Accept-Encoding</c>, and limited to pages:
/// an address that leads nowhere is rendered each time, and must not be compressed each time as well.
/// </summary>
internal sealed class PageCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    /// <summary>Browsers send a handful of values; a stranger could send any number.</summary>
    private const int Remembered = 100;

    private const string Identity = "identity";
    private readonly ConcurrentDictionary<string, string> _chosen = new(StringComparer.Ordinal);

    /// <summary>The name of the encoding that the reader will get; <c>identity</c> without one.</summary>
    public string EncodingFor(HttpContext context)
    {
        if (context.Request.Headers.AcceptEncoding is not [{ Length: > 0 } accepted]) return Choose(context);
        if (_chosen.TryGetValue(accepted, out var known)) return known;
        var chosen = Choose(context);
        if (_chosen.Count < Remembered) _chosen.TryAdd(accepted, chosen);
        return chosen;
    }

    public override bool ShouldCompressResponse(HttpContext context) => context.Response.StatusCode == StatusCodes.Status200OK && base.ShouldCompressResponse(context);

    private string Choose(HttpContext context) => GetCompressionProvider(context)?.EncodingName ?? Identity;
}
