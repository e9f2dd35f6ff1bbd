using Microsoft.Extensions.Logging.Abstractions;
using static OptOutGuide.Web.Tests.Site.TestTime;

namespace OptOutGuide.Web.Tests.Site;

public sealed class CacheTests : IAsyncLifetime
{
    private const string Guide = "/en/guides/facebook";
    private readonly TestSite _site = new();

    public async ValueTask InitializeAsync() => await _site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Cache_Control_counts_from_the_end_of_rendering()
    {
        _site.Clock.AdjustTime(Instant("2025-05-26T23:58:00+02:00"));
        _site.Store.Reading = () => _site.Clock.AdjustTime(Instant("2025-05-26T23:59:50+02:00"));

        Assert.Equal("public, max-age=10, s-maxage=10", await CacheControl(Guide));
    }

    [Fact]
    public async Task A_stored_page_has_no_Age_and_expires_at_the_same_instant_as_a_new_one()
    {
        _site.Clock.AdjustTime(Instant("2025-05-26T23:55:00+02:00"));
        await _site.Browser().GetAsync(Guide);
        _site.Clock.AdjustTime(Instant("2025-05-26T23:58:20+02:00"));
        var response = await _site.Browser().GetAsync(Guide);

        Assert.Equal("public, max-age=60, s-maxage=100", response.Headers.GetValues("Cache-Control").Single());
        Assert.Null(response.Headers.Age);
    }

    [Fact]
    public async Task A_new_catalog_is_served_at_once_and_a_broken_one_never()
    {
        // In Development the errors would be shown instead.
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path, "environment=Production").OpenAsync();
        Assert.Contains("Object on Facebook", await site.Browser().GetStringAsync(Guide), StringComparison.Ordinal);

        content.Change("guides/facebook/en.md", "title: Object on Facebook", "title: Quite another title");
        site.Content.Reload(NullLogger.Instance);
        Assert.Contains("Quite another title", await site.Browser().GetStringAsync(Guide), StringComparison.Ordinal);

        content.Change("guides/facebook/en.md", "title: Quite another title", "titel: Broken");
        site.Content.Reload(NullLogger.Instance);
        Assert.Contains("Quite another title", await site.Browser().GetStringAsync(Guide), StringComparison.Ordinal);
        Assert.NotEmpty(site.Content.Diagnostics);
    }

    [Fact]
    public async Task Query_strings_and_hosts_make_no_new_entry_and_only_pages_are_stored()
    {
        await _site.Browser().GetAsync(Guide);
        for (var i = 0; i < 5; i++)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"{Guide}?fbclid={i}");
            request.Headers.Host = $"host{i}.example";
            await _site.Browser().SendAsync(request);
            await _site.Browser().GetAsync($"/en/missing-{i}");
            await _site.Browser().GetAsync("/");
            await _site.Browser().GetAsync("/go/facebook");
            await _site.Browser().GetAsync("/health/ready");
        }

        Assert.Equal(1, _site.Store.Entries);
        Assert.Equal([Guide], _site.Content.SnapshotAt(_site.Clock.GetUtcNow())!.Responses.Paths.ToArray());
    }

    private async Task<string> CacheControl(string path) => (await _site.Browser().GetAsync(path)).Headers.GetValues("Cache-Control").Single();
}
