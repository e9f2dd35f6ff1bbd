using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Http;

/// <summary>Headers of responses that are not served from the snapshot: security headers, and <c>no-store</c> for errors.</summary>
internal sealed class DefaultHeaders(RequestDelegate next, SecurityHeaders security)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Set when the response starts, since the exception handler clears headers that were set earlier.
        context.Response.OnStarting(static state =>
        {
            var (context, security) = ((HttpContext, SecurityHeaders))state;
            Write(context, security);
            return Task.CompletedTask;
        }, (context, security));
        return next(context);
    }

    private static void Write(HttpContext context, SecurityHeaders security)
    {
        var headers = context.Response.Headers;
        var publicUrl = RequestSnapshot.Of(context)?.Snapshot?.PublicUrl ?? "";
        foreach (var (name, value) in security.For(context.Response, publicUrl)) headers[name] = value;
        if (headers.CacheControl.Count == 0 && context.Response.StatusCode >= StatusCodes.Status400BadRequest) headers.CacheControl = "no-store";
    }
}
