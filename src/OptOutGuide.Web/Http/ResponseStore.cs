using Microsoft.AspNetCore.Http.Features;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Http;

/// <summary>Keeps answers for <see cref="ResponseLookup"/>, as they leave the output cache.</summary>
internal sealed class ResponseStore(RequestDelegate next, PageCompression compression, SecurityHeaders security)
{
    public async Task InvokeAsync(HttpContext context, SiteRequest request)
    {
        var keeps = request.IsLasting && HttpMethods.IsGet(context.Request.Method);
        var body = new CopiedBody(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>(), keeps);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        context.Features.Set(body);
        await next(context);
        if (body.Bytes is { } bytes && IsWhole(context, bytes.Length)) Keep(request.SiteSnapshot!, context, bytes);
    }

    // To a reader who has gone, only a part may have been sent.
    private static bool IsWhole(HttpContext context, int length) =>
        context.Response.StatusCode == StatusCodes.Status200OK && !context.RequestAborted.IsCancellationRequested && (context.Response.ContentLength ?? length) == length;

    private void Keep(SiteSnapshot edition, HttpContext context, byte[] body)
    {
        // An answer that is rendered ahead never starts on its way to a reader, which is when these are written.
        if (!context.Response.HasStarted) security.Write(context);
        edition.Answers.Keep(context.Request.Path.Value!, compression.EncodingFor(context), SiteResponse.From(context.Response, body));
    }
}
