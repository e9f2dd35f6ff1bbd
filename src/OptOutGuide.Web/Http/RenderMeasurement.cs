using System.Diagnostics;
using OptOutGuide.Web.Metrics;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Http;

/// <summary>Records how long a page or file takes to render. After the output cache: requests that wait for a rendering of another are not in it.</summary>
internal static class RenderMeasurement
{
    public static void UseRenderMeasurement(this WebApplication app)
    {
        var metrics = app.Services.GetRequiredService<SiteMetrics>();
        app.Use(next => context => context.Features.Get<PageContext>() is { IsCacheable: true } ? MeasureAsync(next, context, metrics) : next(context));
    }

    private static async Task MeasureAsync(RequestDelegate next, HttpContext context, SiteMetrics metrics)
    {
        var start = Stopwatch.GetTimestamp();
        await next(context);
        metrics.RenderDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
