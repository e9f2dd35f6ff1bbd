using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using OptOutGuide.Web.Metrics;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Renders a page or file into a buffer, keeps it in the snapshot as a <see cref="SiteResponse"/>, and sends it from there:
/// a miss is sent by the same code as a hit.
/// </summary>
internal sealed class ResponseStore(
    RequestDelegate next,
    EncodingNegotiator encodings,
    SecurityHeaders security,
    SiteMetrics metrics,
    TimeProvider clock,
    ILogger<ResponseStore> logger)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Features.Get<PageContext>() is { IsCacheable: true } page ? RenderAsync(context, page) : next(context);

    private async Task RenderAsync(HttpContext context, PageContext page)
    {
        var responses = RequestSnapshot.Of(context)!.Snapshot!.Responses;
        if (responses.Find(page.Path) is not { } response)
        {
            var body = await BufferAsync(context);
            response = SiteResponse.From(context.Response.Headers, body, security.For(context.Response, page.PublicUrl), metrics.CompressDuration);
            var isFirstOverflow = false;
            if (page.IsCacheableUntilChange) response = responses.GetOrAdd(page.Path, response, out isFirstOverflow);
            if (isFirstOverflow)
                logger.LogWarning("The cache of responses is full: {Path} and others are rendered for each request. Raise --cache-megabytes", page.Path);
            context.Response.Clear();
        }

        // By the clock, not by the request's instant: rendering has taken time.
        await response.SendAsync(context, encodings.Choose(context.Request.Headers.AcceptEncoding), CacheControl.For(clock.GetUtcNow(), page.ChangesAt));
    }

    /// <summary>Runs the rest of the pipeline as an unconditional GET that no client can cancel: others may wait for the same rendering.</summary>
    /// <exception cref="InvalidOperationException">The status is not 200: a bug, since pages and files have no other.</exception>
    private async Task<byte[]> BufferAsync(HttpContext context)
    {
        var (request, features) = (context.Request, context.Features);
        var method = request.Method;
        var conditions = Conditions.Select(name => new Header(name, request.Headers[name])).ToImmutableArray();
        var (body, lifetime) = (features.GetRequiredFeature<IHttpResponseBodyFeature>(), features.Get<IHttpRequestLifetimeFeature>());
        using var buffer = new MemoryStream();
        var buffered = new StreamResponseBodyFeature(buffer);
        try
        {
            request.Method = HttpMethods.Get;
            foreach (var condition in conditions) request.Headers.Remove(condition.Name);
            features.Set<IHttpResponseBodyFeature>(buffered);
            features.Set<IHttpRequestLifetimeFeature>(new Uncancelled());
            await next(context);
            await buffered.CompleteAsync();
        }
        finally
        {
            request.Method = method;
            foreach (var (name, value) in conditions) request.Headers[name] = value;
            features.Set(body);
            features.Set(lifetime);
        }

        return context.Response.StatusCode == StatusCodes.Status200OK
            ? buffer.ToArray()
            : throw new InvalidOperationException(FormattableString.Invariant($"The page was rendered with status {context.Response.StatusCode}."));
    }

    /// <summary>With these headers the output cache would send 304 by itself, and 504 for <c>only-if-cached</c>.</summary>
    private static ImmutableArray<string> Conditions { get; } = [HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince, HeaderNames.CacheControl];

    private sealed class Uncancelled : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public void Abort()
        {
        }
    }
}
