using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Pages are rendered once for all clients that wait for them.</summary>
public sealed class RenderingTests : IAsyncLifetime
{
    private readonly RenderingGate _gate = new();
    private readonly SampleSite _site = new();

    public async ValueTask InitializeAsync()
    {
        _site.Replace = _gate.AddTo;
        await _site.OpenAsync();
    }

    public ValueTask DisposeAsync()
    {
        _gate.Open();
        return _site.DisposeAsync();
    }

    [Fact]
    public async Task A_client_that_disconnects_while_the_page_is_rendered_does_not_cancel_the_rendering_for_others()
    {
        const int others = 20;
        using var disconnecting = new CancellationTokenSource();
        var first = _site.SendAsync(HttpMethod.Get, SampleSite.Guide, cancellation: disconnecting.Token);
        await _gate.Entered;
        var waiting = Enumerable.Range(0, others).Select(_ => _site.SendAsync(HttpMethod.Get, SampleSite.Guide)).ToList();
        await Eventually.Holds(() => _gate.Requests == others + 1);

        // The test server cancels the request's token at once, but ends the request only with the pipeline.
        await disconnecting.CancelAsync();
        _gate.Open();
        var responses = await Task.WhenAll(waiting);
        await Task.WhenAny(first);

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(1, _gate.Renderings);
        Assert.Equal([SampleSite.Guide], _site.Snapshot.Responses.Paths.ToArray());
    }

    [Fact]
    public async Task A_page_is_stored_even_if_its_only_client_disconnects()
    {
        using var disconnecting = new CancellationTokenSource();
        var only = _site.SendAsync(HttpMethod.Get, SampleSite.Guide, cancellation: disconnecting.Token);
        await _gate.Entered;
        await disconnecting.CancelAsync();
        _gate.Open();
        await Task.WhenAny(only);

        await Eventually.Holds(() => _site.Snapshot.Responses.Find(SampleSite.Guide) is not null);
        Assert.Equal(HttpStatusCode.OK, (await _site.SendAsync(HttpMethod.Get, SampleSite.Guide)).StatusCode);
        Assert.Equal(1, _gate.Renderings);
    }

    [Fact]
    public async Task Sixty_mixed_requests_for_a_cold_page_share_one_rendering()
    {
        const int each = 20;
        string?[] encodings = [null, "br", "gzip"];
        Task<HttpResponseMessage[]> SendAll(HttpMethod method, string? ifNoneMatch = null) => Task.WhenAll(
            Enumerable.Range(0, each).Select(i => Task.Run(() => _site.SendAsync(method, SampleSite.Guide, encodings[i % 3], ifNoneMatch))));
        var (gets, heads, conditional) = (SendAll(HttpMethod.Get), SendAll(HttpMethod.Head), SendAll(HttpMethod.Get, "*"));
        await Eventually.Holds(() => _gate.Requests == 3 * each);
        _gate.Open();

        Assert.All(await gets, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.All(await heads, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.All(await conditional, response => Assert.Equal(HttpStatusCode.NotModified, response.StatusCode));
        Assert.Equal(1, _gate.Renderings);
    }

    [Fact]
    public async Task The_output_cache_has_one_uncompressed_entry_for_a_page_whatever_the_encodings()
    {
        var waiting = new[] { "br", "gzip", "identity", null }.Select(encoding => _site.SendAsync(HttpMethod.Get, SampleSite.Guide, encoding)).ToList();
        await Eventually.Holds(() => _gate.Requests == waiting.Count);
        _gate.Open();
        await Task.WhenAll(waiting);

        var entry = Encoding.UTF8.GetString(Assert.Single(_site.Store.Values));
        Assert.Contains("<!doctype html>", entry, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("</html>", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Encoding", entry, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, _gate.Renderings);
    }

    [Fact]
    public async Task A_header_outside_of_the_list_that_is_set_while_rendering_is_never_sent()
    {
        await using var site = new SampleSite { Replace = services => services.Configure<MvcOptions>(options => options.Filters.Add(new CookieFilter())) };
        await site.OpenAsync();
        for (var i = 0; i < 2; i++)
        {
            using var response = await site.SendAsync(HttpMethod.Get, SampleSite.Guide);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(response.Headers.Contains("Set-Cookie"));
            Assert.False(response.Headers.Contains("X-Secret"));
        }

        using var notModified = await site.SendAsync(HttpMethod.Get, SampleSite.Guide, ifNoneMatch: "*");
        Assert.False(notModified.Headers.Contains("Set-Cookie"));
        Assert.NotNull(site.Snapshot.Responses.Find(SampleSite.Guide));
    }

    private sealed class CookieFilter : IPageFilter
    {
        public void OnPageHandlerSelected(PageHandlerSelectedContext context)
        {
        }

        public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
        {
            context.HttpContext.Response.Cookies.Append("session", "secret");
            context.HttpContext.Response.Headers["X-Secret"] = "secret";
        }

        public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
        {
        }
    }
}
