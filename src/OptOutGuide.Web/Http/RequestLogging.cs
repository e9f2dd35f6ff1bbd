using System.Diagnostics;
using OptOutGuide.Content.Text;
using Serilog;
using Serilog.Events;

namespace OptOutGuide.Web.Http;

/// <summary>
/// One event for each request when it has finished: method, path, status, milliseconds, bytes. No client address,
/// no query string, no user agent: what is not logged cannot leak.
/// </summary>
internal static class RequestLogging
{
    private const int MaxPathLength = 4096;

    /// <summary>Below every level that can be configured, so that the event is not written.</summary>
    private const LogEventLevel Suppressed = LogEventLevel.Verbose - 1;

    public static void UseRequestLogging(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<Serilog.ILogger>().ForContext(typeof(RequestLogging));
        var limiter = new LogRateLimiter();
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = log;
            options.MessageTemplate = "{Method} {Path} {Status} {Milliseconds} ms {Bytes} bytes";
            options.GetMessageTemplateProperties = Properties;
            options.GetLevel = (context, _, exception) => Level(limiter, log, hasFailed: exception is not null || context.Response.StatusCode >= 500);
        });
    }

    /// <summary>
    /// A path as it is logged: without what programs encode into it as a query string or a fragment, and without characters with which a client
    /// could write lines of its own, or act on the terminal of whoever reads them.
    /// </summary>
    public static string LoggedPath(string path) => HiddenCharacters.Escape(path.Split('?', '#')[0], MaxPathLength);

    // Failures are logged also beyond the limit, and not counted as suppressed.
    private static LogEventLevel Level(LogRateLimiter limiter, Serilog.ILogger log, bool hasFailed)
    {
        if (hasFailed) return LogEventLevel.Information;
        var isWithinLimit = limiter.TryAcquire(Stopwatch.GetTimestamp() / Stopwatch.Frequency, out var suppressed);
        if (suppressed > 0) log.Information("{Requests} further requests suppressed in the last second", suppressed);
        return isWithinLimit ? LogEventLevel.Information : Suppressed;
    }

    private static IEnumerable<LogEventProperty> Properties(HttpContext context, string path, double milliseconds, int status) =>
    [
        new("Method", new ScalarValue(Known(context.Request.Method))),
        new("Path", new ScalarValue(LoggedPath(path))),
        new("Status", new ScalarValue(status)),
        new("Milliseconds", new ScalarValue(Math.Round(milliseconds, 2))),
        new("Bytes", new ScalarValue(HttpMethods.IsHead(context.Request.Method) ? 0 : BodyLength(context))),
    ];

    private static long BodyLength(HttpContext context) => context.Response.ContentLength ?? 0;

    // Clients can send any text as a method.
    private static string Known(string method) => method.Length <= 10 && method.All(char.IsAsciiLetterUpper) ? method : "OTHER";
}
