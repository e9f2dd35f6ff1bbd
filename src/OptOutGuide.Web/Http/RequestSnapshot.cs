using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Http;

/// <summary>The snapshot and the instant of one request, set once as a feature before anything else reads them.</summary>
/// <param name="Snapshot">Null while the content has errors (Development only).</param>
internal sealed record RequestSnapshot(SiteSnapshot? Snapshot, DateTimeOffset Now)
{
    /// <summary>The one of a request; null before it was set.</summary>
    public static RequestSnapshot? Of(HttpContext context) => context.Features.Get<RequestSnapshot>();
}
