using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Responses;
using static OptOutGuide.Web.Tests.Site.TestTime;

namespace OptOutGuide.Web.Tests.Site;

public sealed class StoredResponseTests : IAsyncLifetime
{
    private const string Guide = "/en/guides/facebook";
    private readonly TestSite _site = new();

    public async ValueTask InitializeAsync() => await _site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/en", "br")]
    [InlineData("/fr/guides/facebook", "gzip")]
    [InlineData("/en/guides/facebook.md", "identity")]
    [InlineData("/fr/feed.xml", "br")]
    [InlineData("/data.json", "br")]
    [InlineData("/en/optoutguide.en.html", "gzip")]
    public async Task A_stored_response_has_the_bytes_and_headers_of_the_rendered_one(string path, string encoding)
    {
        var rendered = await _site.Browser(acceptEncoding: encoding).GetAsync(path);
        await IsStored(path);
        var stored = await _site.Browser(acceptEncoding: encoding).GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, stored.StatusCode);
        Assert.Equal(await rendered.Content.ReadAsByteArrayAsync(), await stored.Content.ReadAsByteArrayAsync());
        Assert.Equal(HeadersOf(rendered), HeadersOf(stored));
        Assert.True(stored.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task HEAD_is_served_from_the_stored_response_to_GET()
    {
        var rendered = await _site.Browser().GetAsync(Guide);
        await IsStored(Guide);
        var head = await _site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Head, Guide));

        Assert.Equal(1, _site.Store.Entries);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal((await rendered.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Equal(HeadersOf(rendered), HeadersOf(head));
    }

    [Theory]
    [InlineData("{tag}", true)]
    [InlineData("W/{tag}", true)]
    [InlineData("\"another\", {tag}", true)]
    [InlineData("*", true)]
    [InlineData("\"another\"", false)]
    [InlineData("nonsense", false)]
    public async Task If_None_Match_gives_304_for_a_stored_page(string condition, bool isKnown)
    {
        var rendered = await _site.Browser().GetAsync(Guide);
        await IsStored(Guide);
        var request = new HttpRequestMessage(HttpMethod.Get, Guide);
        request.Headers.TryAddWithoutValidation("If-None-Match", condition.Replace("{tag}", rendered.Headers.ETag!.Tag, StringComparison.Ordinal));
        var response = await _site.Browser().SendAsync(request);

        Assert.Equal(isKnown ? HttpStatusCode.NotModified : HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(rendered.Headers.ETag, response.Headers.ETag);
        Assert.Equal(!isKnown, response.Content.Headers.ContentType is not null);
    }

    [Fact]
    public async Task A_file_that_changes_each_day_is_not_stored()
    {
        var reminder = SiteFiles.For(_site.Catalog).All.First(file => file.ChangesDaily).Path;
        await _site.Browser().GetAsync(reminder);

        Assert.DoesNotContain(reminder, Stored.Paths);
    }

    [Fact]
    public async Task Concurrent_requests_for_a_cold_page_share_one_rendering()
    {
        var browser = _site.Browser(acceptEncoding: "br");
        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => browser.GetByteArrayAsync(Guide))));

        Assert.Equal(1, _site.Store.Writes);
        Assert.All(responses, response => Assert.Equal(responses[0], response));
    }

    [Fact]
    public async Task The_home_page_is_rendered_before_its_first_request()
    {
        _ = _site.Content;
        using var rendering = ActivatorUtilities.CreateInstance<HomePageRendering>(_site.Services);
        await rendering.StartAsync(CancellationToken.None);
        await rendering.ExecuteTask!;
        Assert.Equal(1, _site.Store.Writes);

        var response = await _site.Browser(acceptEncoding: "br").GetAsync("/en");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(1, _site.Store.Writes);
    }

    [Fact]
    public async Task Before_a_change_the_pages_are_rendered_as_they_will_be_after_it()
    {
        _site.Clock.AdjustTime(Instant("2025-05-26T23:55:00+02:00"));
        await _site.Browser(acceptEncoding: "identity").GetAsync(Guide);
        await IsStored(Guide);
        await _site.Services.GetRequiredService<PreRenderService>().RenderNextAsync(CancellationToken.None);
        var count = _site.Store.Writes;

        _site.Clock.AdjustTime(Instant("2025-05-27T00:00:00+02:00"));
        Assert.Contains("You can still object", await _site.Browser(acceptEncoding: "identity").GetStringAsync(Guide), StringComparison.Ordinal);
        foreach (var address in _site.Catalog.Urls.All)
        {
            foreach (var encoding in new[] { "br", "gzip" })
            {
                var response = await _site.Browser(acceptEncoding: encoding).GetAsync(address.Path.Value);
                Assert.True(response.Headers.Contains("Content-Security-Policy"));
            }
        }

        Assert.Equal(count, _site.Store.Writes);
    }

    [Fact]
    public async Task Long_before_a_change_nothing_is_rendered()
    {
        _site.Clock.AdjustTime(Instant("2025-05-26T20:00:00+02:00"));
        await _site.Services.GetRequiredService<PreRenderService>().RenderNextAsync(CancellationToken.None);

        Assert.Equal(0, _site.Store.Writes);
    }

    // A client may have the response a little before it is stored.
    private Task IsStored(string path) => Eventually.Holds(() => Stored.Find(path) is not null);

    private ResponseTable Stored => _site.Content.SnapshotAt(_site.Clock.GetUtcNow())!.Responses;

    // Content-Length is not compared; Date is set by the server.
    private static IEnumerable<string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat<KeyValuePair<string, IEnumerable<string>>>(response.Content.Headers)
            .Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding" or "Date"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
}
