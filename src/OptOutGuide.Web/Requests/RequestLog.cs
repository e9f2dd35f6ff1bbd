using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace OptOutGuide.Web.Requests;

/// <summary>
/// One event for each request when it is done: method, path, status, milliseconds, bytes. No address of the reader,
/// no query string, no user agent: what is not logged cannot leak.
/// </summary>
/// <remarks>Serilog.AspNetCore's request logging would do the same; where it can be restored, it can replace this file.</remarks>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        var body = new CountedBody(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Features.Set<IHttpResponseBodyFeature>(body);
        var failed = true;
        try
        {
            await next(context);
            failed = false;
        }
        finally
        {
            var status = failed && !context.Response.HasStarted ? StatusCodes.Status500InternalServerError : context.Response.StatusCode;
            logger.LogInformation("{Method} {Path} {Status} {Milliseconds} ms {Bytes} bytes",
                Known(context.Request.Method), context.Request.Path.Value, status, Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 2),
                HttpMethods.IsHead(context.Request.Method) ? 0 : body.Bytes);
        }
    }

    // A method is free text to a stranger.
    private static string Known(string method) => method.Length <= 10 && method.All(char.IsAsciiLetterUpper) ? method : "OTHER";
}
