using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Lets all requests that wait for the same page share one rendering. The key holds everything that a page depends on, so an entry is
/// never wrong; it lives for seconds, since the response is then in the snapshot.
/// </summary>
internal sealed class RenderCachePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(10);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var page = context.HttpContext.Features.Get<PageContext>();
        var isCacheable = page is { IsCacheable: true };
        context.EnableOutputCaching = isCacheable;
        context.AllowCacheLookup = isCacheable;
        context.AllowCacheStorage = isCacheable;
        context.AllowLocking = isCacheable;
        if (!isCacheable) return ValueTask.CompletedTask;

        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["page"] = $"{page!.Catalog.Version}|{page.StateKey}";
        context.ResponseExpirationTimeSpan = TimeToLive;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
