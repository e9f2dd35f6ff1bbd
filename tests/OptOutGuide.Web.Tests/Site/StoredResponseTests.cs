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

    [Fact]
    public async Task A_file_that_changes_each_day_is_not_stored()
    {
        var reminder = SiteFiles.For(_site.Catalog).All.First(file => file.ChangesDaily).Path;
        await _site.Browser().GetAsync(reminder);

        Assert.DoesNotContain(reminder, Stored.Paths);
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
    public async Task A_client_that_wants_a_stored_response_only_gets_the_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Guide) { Headers = { { "Cache-Control", "only-if-cached" } } };
        using var response = await _site.Browser().SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await IsStored(Guide);
    }

    [Fact]
    public async Task The_first_response_that_does_not_fit_into_the_cache_is_logged_once()
    {
        await using var small = await new TestSite(ContentCopy.Shipped, "cache-megabytes=1").OpenAsync();
        foreach (var path in new[] { "/data.json", "/data.json", "/en/status", "/fr/status", "/data.json" }) await small.Browser().GetAsync(path);

        Assert.Single(small.Log.Events, logged => logged.MessageTemplate.Text.StartsWith("The cache of responses is full", StringComparison.Ordinal));
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
}
