using Microsoft.Net.Http.Headers;

namespace OptOutGuide.Web.Http;

/// <summary>Asks the site for pages from within, so that they are rendered, compressed and kept before a reader comes.</summary>
internal sealed class InProcessRequests(IServiceScopeFactory scopes)
{
    private readonly TaskCompletionSource<RequestDelegate> _pages = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the site is put together.</summary>
    public Task Ready => _pages.Task;

    /// <summary>Notes what renders a page. Called once, while the site is put together.</summary>
    public void AskOf(RequestDelegate pages) => _pages.SetResult(pages);

    /// <summary>Asks for a page, as soon as the site is put together, and throws its body away.</summary>
    /// <param name="encoding">The content coding (RFC 9110, section 8.4.1) that the page is to have.</param>
    /// <param name="instant">When the reader comes whom the page is for.</param>
    public async Task AskAsync(string path, string encoding, DateTimeOffset instant)
    {
        var pages = await _pages.Task;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestTime>().Note(instant);
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        // The framework wants an address to be asked at; no page shows it.
        (context.Request.Scheme, context.Request.Host) = ("http", new HostString("localhost"));
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = path;
        context.Request.Headers[HeaderNames.AcceptEncoding] = encoding;
        await pages(context);
    }
}
