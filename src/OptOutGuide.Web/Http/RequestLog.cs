using System.Diagnostics;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Http;

/// <summary>
/// One event for each request when it is done: method, path, status, milliseconds, bytes. No address of the reader,
/// no query string, no user agent: what is not logged cannot leak.
/// </summary>
/// <remarks>Serilog.AspNetCore's request logging would do the same; where it can be restored, it can replace this file.</remarks>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    private readonly LogBudget _budget = new();

    public Task InvokeAsync(HttpContext context)
    {
        if (!logger.IsEnabled(LogLevel.Information)) return next(context);
        var start = Stopwatch.GetTimestamp();
        // Taken before: what follows may look at another path.
        var path = context.Request.Path.Value;
        var answering = next(context);
        if (!answering.IsCompletedSuccessfully) return LogAfterAsync(answering, context, path, start);
        Log(context, path, context.Response.StatusCode, start);
        return Task.CompletedTask;
    }

    private async Task LogAfterAsync(Task answering, HttpContext context, string? path, long start)
    {
        var failed = true;
        try
        {
            await answering;
            failed = false;
        }
        finally
        {
            Log(context, path, failed && !context.Response.HasStarted ? StatusCodes.Status500InternalServerError : context.Response.StatusCode, start);
        }
    }

    private void Log(HttpContext context, string? path, int status, long start)
    {
        var now = Stopwatch.GetTimestamp();
        var isListed = _budget.Spend(now / Stopwatch.Frequency, out var unlisted);
        if (unlisted > 0) logger.LogInformation("{Requests} more requests in one second are not listed", unlisted);
        if (!isListed && status < StatusCodes.Status500InternalServerError) return;
        logger.LogInformation("{Method} {Path} {Status} {Milliseconds} ms {Bytes} bytes",
            Known(context.Request.Method), path, status, Math.Round(Stopwatch.GetElapsedTime(start, now).TotalMilliseconds, 2), BytesOf(context));
    }

    private static long BytesOf(HttpContext context) =>
        HttpMethods.IsHead(context.Request.Method) ? 0 : context.Features.Get<CopiedBody>()?.Length ?? context.Response.ContentLength ?? 0;

    // A method is free text to a stranger.
    private static string Known(string method) => method.Length <= 10 && method.All(char.IsAsciiLetterUpper) ? method : "OTHER";
}
