using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Http;

/// <summary>Health checks for load balancers: whether the process is alive, and whether it serves pages.</summary>
internal static class Health
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The request is for a health check, which works without content.</summary>
    public static bool IsRequestedBy(HttpRequest request) => request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // Routes ignore case; a proxy that hides "/health/" need not.
        app.MapMethods($"/{{health:{HealthConstraint.Name}}}/live", [HttpMethods.Get, HttpMethods.Head], context => Respond(context, Results.Text("ok")));
        app.MapMethods($"/{{health:{HealthConstraint.Name}}}/ready", [HttpMethods.Get, HttpMethods.Head], context =>
        {
            var services = context.RequestServices;
            var readiness = Readiness.Of(services.GetRequiredService<LiveContent>(), services.GetRequiredService<Drain>().HasBegun);
            var status = readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            // As one text, so that its length is known: a response in chunks would be logged with 0 bytes.
            return Respond(context, Results.Text(JsonSerializer.Serialize(readiness, Json), MediaTypeNames.Application.Json, Encoding.UTF8, status));
        });
    }

    private static Task Respond(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = "no-store";
        return result.ExecuteAsync(context);
    }
}

/// <summary>Matches the paths of health checks in lower case only.</summary>
internal sealed class HealthConstraint : IRouteConstraint
{
    public const string Name = "health";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is not null && Health.IsRequestedBy(httpContext.Request);
}
