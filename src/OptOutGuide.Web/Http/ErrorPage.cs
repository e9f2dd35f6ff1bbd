using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Http;

/// <summary>The response to an unhandled exception: a plain page in the client's language without details, but with a number that is logged, too.</summary>
internal static class ErrorPage
{
    public static void UseErrorPage(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = WriteAsync,
        // Logged below, together with the number.
        SuppressDiagnosticsCallback = _ => true,
    });

    private static Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var failure = context.Features.GetRequiredFeature<IExceptionHandlerFeature>();
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPage).FullName!);
        // Random: the framework's number of a request contains that of its connection, which would tie a client's requests together.
        var number = RandomNumberGenerator.GetHexString(8, lowercase: true);
        logger.LogError(failure.Error, "{Path} failed; the response shows the number {Number}", RequestLogging.LoggedPath(failure.Path), number);
        return context.Features.Get<PageContext>() is { } page ? context.Response.WriteAsync(Html(page, number)) : Task.CompletedTask;
    }

    // Without the layout: what broke the page may break the layout as well.
    private static string Html(PageContext page, string number)
    {
        var ui = page.Ui;
        return $"""
            <!doctype html>
            <html lang="{page.Language.Code}" dir="{page.Language.Direction}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{HtmlText.Encode(ui.Error.Title)}</title>
            <h1>{HtmlText.Encode(ui.Error.Title)}</h1>
            <p>{HtmlText.Encode(ui.Error.Text)}</p>
            <p>{HtmlText.Encode(ui.Error.Number.Format(("id", number)))}</p>
            <p><a href="{page.PathOf(PageId.Home)}">{HtmlText.Encode(ui.Error.Home)}</a></p>
            </html>
            """;
    }
}
