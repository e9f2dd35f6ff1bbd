using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Http;

/// <summary>What a load balancer asks: is the process alive, and can it serve pages?</summary>
internal static class Health
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The request asks for the health, which can be told without content.</summary>
    public static bool IsAskedBy(HttpRequest request) => request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], context => Answer(context, Results.Text("ok")));
        app.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], context =>
        {
            var services = context.RequestServices;
            var readiness = Readiness.Of(services.GetRequiredService<LiveContent>(), services.GetRequiredService<Drain>().HasBegun);
            return Answer(context, Results.Json(readiness, Json, statusCode: readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
        });
    }

    private static Task Answer(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = "no-store";
        return result.ExecuteAsync(context);
    }
}
