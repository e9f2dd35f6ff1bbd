using OptOutGuide.Web.Catalog;

namespace OptOutGuide.Web.Endpoints;

/// <summary>What a load balancer asks: is the process alive, and can it serve pages?</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Answer(context, ok: true));
        app.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, SiteContent content) => Answer(context, content.Catalog is not null));
    }

    private static IResult Answer(HttpContext context, bool ok)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(ok ? "ok" : "content has errors", statusCode: ok ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
