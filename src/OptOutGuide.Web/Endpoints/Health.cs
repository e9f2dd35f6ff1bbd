using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OptOutGuide.Web.Catalog;
using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Endpoints;

/// <summary>What a load balancer asks: is the process alive, and can it serve pages?</summary>
internal static class Health
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Fresh(context, Results.Text("ok")));
        app.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, SiteContent content, Drain drain) =>
        {
            var readiness = Readiness.Of(content, drain.HasBegun);
            return Fresh(context, Results.Json(readiness, Json, statusCode: readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
        });
    }

    private static IResult Fresh(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = "no-store";
        return result;
    }
}
