using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Http;

/// <summary>Requests pages from within, so that a snapshot has their responses before the first client asks.</summary>
internal sealed class InProcessRequests(IServiceScopeFactory scopes)
{
    private readonly TaskCompletionSource<RequestDelegate> _pipeline = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sets the pipeline that renders a page. Called once, while the pipeline is built.</summary>
    public void UsePipeline(RequestDelegate pipeline) => _pipeline.SetResult(pipeline);

    /// <summary>Puts the response for a path into a snapshot, in every encoding, as soon as the pipeline is built.</summary>
    /// <param name="now">The instant for which it is rendered.</param>
    /// <param name="stopping">Ends the wait for the pipeline, which is never built if the start fails before. A rendering is finished.</param>
    /// <returns>The status of the response.</returns>
    public async Task<int> RenderAsync(string path, SiteSnapshot snapshot, DateTimeOffset now, CancellationToken stopping = default)
    {
        var pipeline = await _pipeline.Task.WaitAsync(stopping);
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        // The framework needs a host; no page shows it.
        (context.Request.Scheme, context.Request.Host) = ("http", new HostString("localhost"));
        (context.Request.Method, context.Request.PathBase, context.Request.Path) = (HttpMethods.Get, snapshot.BasePath, path);
        context.Features.Set(new RequestSnapshot(snapshot, now));
        await pipeline(context);
        snapshot.Responses.Find(path)?.Encode();
        return context.Response.StatusCode;
    }
}

/// <summary>Adds the entry of in-process requests to the pipeline.</summary>
internal static class InProcessRequestsExtensions
{
    /// <summary>In-process requests pass the middleware after this one.</summary>
    public static void UseInProcessRequests(this WebApplication app) => app.Use(next =>
    {
        app.Services.GetRequiredService<InProcessRequests>().UsePipeline(next);
        return next;
    });
}
