using OptOutGuide.Web.Live;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Http;

/// <summary>
/// The first thing that a request meets: an answer that was sent before, in the present edition, is sent again.
/// All others go on, off the thread that reads from the network (see <c>SiteHost</c>). Who comes while the site opens waits here for its content.
/// </summary>
internal sealed class ResponseLookup(RequestDelegate next, LiveContent content, PageCompression compression, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        var (request, now) = (context.Request, clock.GetUtcNow());
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && content.SnapshotAt(now) is { } edition
            && edition.Answers.Find(request.Path.Value!, compression.EncodingFor(context)) is { } answer)
        {
            return answer.SendAsync(context, CacheHeaders.For(now, edition.State.ChangesAt));
        }

        return GoOnAsync(context, now);
    }

    private async Task GoOnAsync(HttpContext context, DateTimeOffset now)
    {
        // What is rendered or compressed takes milliseconds, in which a network thread could send hundreds of ready answers.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (!Health.IsAskedBy(context.Request)) await content.Opening;
        context.RequestServices.GetRequiredService<RequestTime>().Note(now);
        await next(context);
    }
}
