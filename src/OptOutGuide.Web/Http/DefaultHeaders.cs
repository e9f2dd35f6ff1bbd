using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Http;

/// <summary>Headers of every response that is not a stored one: security headers, and <c>no-store</c> for errors.</summary>
internal sealed class DefaultHeaders(RequestDelegate next, SecurityHeaders security)
{
    public Task InvokeAsync(HttpContext context)
    {
        // When the response starts: the exception handler clears what was set before.
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
        foreach (var (name, value) in security.For(RequestSnapshot.Of(context)?.Snapshot?.PublicUrl ?? "")) headers[name] = value;
        var forOthers = headers.AccessControlAllowOrigin.Count > 0 || context.Response.ContentType == "image/png";
        var policy = SecurityHeaders.ResourcePolicyOf(forOthers);
        headers[policy.Name] = policy.Value;
        if (headers.CacheControl.Count == 0 && context.Response.StatusCode >= StatusCodes.Status400BadRequest) headers.CacheControl = "no-store";
    }
}
