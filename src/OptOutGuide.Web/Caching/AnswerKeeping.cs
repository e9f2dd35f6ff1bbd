using Microsoft.AspNetCore.Http.Features;
using OptOutGuide.Web.Catalog;
using OptOutGuide.Web.Requests;

namespace OptOutGuide.Web.Caching;

/// <summary>Keeps answers for <see cref="ReadyAnswers"/>, as they leave the output cache.</summary>
internal sealed class AnswerKeeping(RequestDelegate next, PageCompression compression, SecurityHeaders security)
{
    public async Task InvokeAsync(HttpContext context, SiteRequest request)
    {
        var keeps = request.IsLasting && HttpMethods.IsGet(context.Request.Method);
        var body = new CopiedBody(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>(), keeps);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        context.Features.Set(body);
        await next(context);
        if (body.Bytes is { } bytes && IsWhole(context, bytes.Length)) Keep(request.Edition!, context, bytes);
    }

    // To a reader who has gone, only a part may have been sent.
    private static bool IsWhole(HttpContext context, int length) =>
        context.Response.StatusCode == StatusCodes.Status200OK && !context.RequestAborted.IsCancellationRequested && (context.Response.ContentLength ?? length) == length;

    private void Keep(Edition edition, HttpContext context, byte[] body)
    {
        // An answer that is rendered ahead never starts on its way to a reader, which is when these are written.
        if (!context.Response.HasStarted) security.Write(context);
        edition.Answers.Keep(context.Request.Path.Value!, compression.EncodingFor(context), ReadyAnswer.From(context.Response, body));
    }
}
