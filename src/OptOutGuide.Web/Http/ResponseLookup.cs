using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Metrics;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Http;

/// <summary>
/// First middleware of a request: sends the response if the current snapshot has it, on the network thread.
/// Everything else continues on the thread pool. Requests that arrive before the initial load wait here.
/// </summary>
internal sealed class ResponseLookup(
    RequestDelegate next,
    LiveContent content,
    SiteSettings settings,
    EncodingNegotiator encodings,
    SiteMetrics metrics,
    TimeProvider clock,
    ILogger<ResponseLookup> logger)
{
    /// <summary>Null when the public URL comes from <c>site.yaml</c>, which can change.</summary>
    private readonly string? _basePathOfSettings = settings.PublicUrl is { } url ? SiteConfig.BasePathOf(url) : null;

    public Task InvokeAsync(HttpContext context)
    {
        var (request, now) = (context.Request, clock.GetUtcNow());
        SiteSnapshot? snapshot = null;
        try
        {
            snapshot = content.SnapshotAt(now);
            if (snapshot is not null) RequestBasePath.Apply(request, snapshot.BasePath);
            if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                && snapshot is not null
                && snapshot.Responses.Find(request.Path.Value!) is { } response
                && encodings.Choose(request.Headers.AcceptEncoding) is var encoding
                && response.IsReadyIn(encoding))
            {
                var sending = response.SendAsync(context, encoding, CacheControl.For(now, snapshot.State.ChangesAt));
                metrics.CountHit(KindOf(context.Response.StatusCode));
                return sending;
            }
        }
        // Here no error page can follow. The rest of the pipeline answers, or fails with the error page and its headers.
        catch (Exception e) when (!context.Response.HasStarted)
        {
            logger.LogError(e, "The stored response to {Path} could not be sent", request.Path.Value);
            context.Response.Clear();
        }

        return ContinueAsync(context, snapshot, now);
    }

    private async Task ContinueAsync(HttpContext context, SiteSnapshot? snapshot, DateTimeOffset now)
    {
        // Rendering and compressing take milliseconds, in which a network thread could send hundreds of responses.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (snapshot is null)
        {
            // Known without content: a health check below it does not wait either.
            if (_basePathOfSettings is not null) RequestBasePath.Apply(context.Request, _basePathOfSettings);
            if (!Health.IsRequestedBy(context.Request)) await content.InitialLoad;
            snapshot = content.SnapshotAt(now);
            if (snapshot is not null && _basePathOfSettings is null) RequestBasePath.Apply(context.Request, snapshot.BasePath);
        }

        context.Features.Set(new RequestSnapshot(snapshot, now));
        try
        {
            await next(context);
        }
        catch
        {
            // The response had begun; an error page could not replace it.
            metrics.Count(ResponseKind.ServerError, IsMiss(context));
            throw;
        }

        metrics.Count(KindOf(context), IsMiss(context));
    }

    private static bool IsMiss(HttpContext context) => context.Features.Get<PageContext>() is { IsCacheable: true };

    private static ResponseKind KindOf(HttpContext context) =>
        Health.IsRequestedBy(context.Request) ? ResponseKind.Health : KindOf(context.Response.StatusCode);

    private static ResponseKind KindOf(int status) => status switch
    {
        < StatusCodes.Status300MultipleChoices => ResponseKind.Ok,
        StatusCodes.Status304NotModified => ResponseKind.NotModified,
        < StatusCodes.Status400BadRequest => ResponseKind.Redirect,
        StatusCodes.Status404NotFound => ResponseKind.NotFound,
        < StatusCodes.Status500InternalServerError => ResponseKind.ClientError,
        _ => ResponseKind.ServerError,
    };
}
