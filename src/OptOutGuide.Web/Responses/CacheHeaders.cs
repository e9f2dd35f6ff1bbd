using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Responses;

/// <summary>
/// Tells browsers and proxies how long they may keep a page: never beyond its next change. Written at the last moment,
/// for stored pages as well: an age counted from the storing would make fresh answers look old.
/// </summary>
internal static class CacheHeaders
{
    private const int BrowserSeconds = 60;
    private const int ProxySeconds = 300;
    private static readonly string Longest = Of(long.MaxValue);

    public static void UseCacheHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    });

    /// <summary>The header for a page that changes at an instant.</summary>
    public static string For(DateTimeOffset now, DateTimeOffset? changesAt)
    {
        if (changesAt is not { } change) return Longest;
        var left = Math.Max(0, (long)Math.Floor((change - now).TotalSeconds));
        return left >= ProxySeconds ? Longest : Of(left);
    }

    private static string Of(long left) => FormattableString.Invariant($"public, max-age={Math.Min(BrowserSeconds, left)}, s-maxage={Math.Min(ProxySeconds, left)}");

    private static Task Write(HttpContext context)
    {
        var request = context.RequestServices.GetRequiredService<SiteRequest>();
        var headers = context.Response.Headers;
        if (request.IsPure && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
        {
            // By the clock and not by the request's instant: an answer that had to wait for its page is as old as the request.
            headers.CacheControl = For(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), request.ChangesAt);
            headers.Remove("Age");
        }
        else if (headers.CacheControl.Count == 0 && context.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
