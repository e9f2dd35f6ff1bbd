using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Stores pages of the catalog and the files beside them, and nothing else. The key holds all that a page depends on, so an entry is never wrong;
/// the time to live only frees memory.
/// </summary>
internal sealed class PageCachePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan MaxTimeToLive = TimeSpan.FromDays(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.RequestServices.GetRequiredService<SiteRequest>();
        var isPure = request.IsPure;
        context.EnableOutputCaching = isPure;
        context.AllowCacheLookup = isPure;
        context.AllowCacheStorage = isPure;
        context.AllowLocking = isPure;
        if (!isPure) return ValueTask.CompletedTask;

        var key = PageCacheKey.For(context.HttpContext, request);
        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["page"] = key.ToString();
        // Kept with the entry, so that the cache itself answers If-None-Match with 304.
        context.HttpContext.Response.Headers.ETag = key.EntityTag(context.HttpContext.Request.Path.Value!);
        context.ResponseExpirationTimeSpan = request.ChangesAt - request.Now is { } left && left < MaxTimeToLive ? left : MaxTimeToLive;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
