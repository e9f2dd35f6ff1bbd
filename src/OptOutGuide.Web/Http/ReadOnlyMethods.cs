namespace OptOutGuide.Web.Http;

/// <summary>Only GET and HEAD are allowed: every other method gets 405 (RFC 9110, section 15.5.6).</summary>
internal static class ReadOnlyMethods
{
    public static void UseReadOnlyMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });
}
