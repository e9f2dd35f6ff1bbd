using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Http;

/// <summary>The answer when the program fails: a plain page in the reader's language that shows nothing of the inside but a number that the log has too.</summary>
internal static class ErrorPage
{
    public static void UseErrorPage(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = WriteAsync,
        // Logged below, together with the number that the reader is shown.
        SuppressDiagnosticsCallback = _ => true,
    });

    private static Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var failure = context.Features.GetRequiredFeature<IExceptionHandlerFeature>();
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPage).FullName!);
        logger.LogError(failure.Error, "{Path} failed; the reader was shown the number {Number}", failure.Path, context.TraceIdentifier);
        var request = context.RequestServices.GetRequiredService<SiteRequest>();
        return request is { Catalog: not null, Language: not null } ? context.Response.WriteAsync(Html(request, context.TraceIdentifier)) : Task.CompletedTask;
    }

    // Written by hand and not with the layout: whatever broke the page may break the layout as well.
    private static string Html(SiteRequest request, string id)
    {
        var ui = request.Catalog!.Ui(request.Language);
        return $"""
            <!doctype html>
            <html lang="{request.Language.Code}" dir="{request.Language.Direction}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{HtmlText.Encode(ui.Error.Title)}</title>
            <h1>{HtmlText.Encode(ui.Error.Title)}</h1>
            <p>{HtmlText.Encode(ui.Error.Text)}</p>
            <p>{HtmlText.Encode(ui.Error.Number.Format(("id", id)))}</p>
            <p><a href="{request.PathOf(PageId.Home)}">{HtmlText.Encode(ui.Error.Home)}</a></p>
            </html>
            """;
    }
}
