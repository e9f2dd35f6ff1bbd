using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using static OptOutGuide.Web.Tests.Site.TestTime;

namespace OptOutGuide.Web.Tests.Site;

public sealed class CacheTests : IAsyncLifetime
{
    private const string Guide = "/en/guides/facebook";
    private readonly TestSite _site = new();

    public async ValueTask InitializeAsync() => await _site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/en/guides/facebook", "Last day before the training starts: 26 May 2025", "You can still object")]
    [InlineData("/fr/guides/facebook", "Dernier jour avant l’entraînement", "Vous pouvez toujours vous opposer")]
    public async Task A_cached_page_changes_its_banner_at_the_instant_of_the_deadline(string path, string before, string after)
    {
        _site.Clock.AdjustTime(Instant("2025-05-26T23:59:59.999+02:00"));
        var warm = await Banner(path);
        Assert.Contains(before, warm, StringComparison.Ordinal);
        Assert.Equal(warm, await Banner(path));
        Assert.Equal(1, _site.Store.Entries);

        _site.Clock.AdjustTime(Instant("2025-05-27T00:00:00+02:00"));
        var flipped = await Banner(path);
        Assert.Contains(after, flipped, StringComparison.Ordinal);
        Assert.DoesNotContain(before, flipped, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-05-26T12:00:00+02:00", "public, max-age=60, s-maxage=300")]
    [InlineData("2025-05-26T23:57:00+02:00", "public, max-age=60, s-maxage=180")]
    [InlineData("2025-05-26T23:59:30.5+02:00", "public, max-age=29, s-maxage=29")]
    [InlineData("2025-05-26T23:59:59.5+02:00", "public, max-age=0, s-maxage=0")]
    [InlineData("2026-11-22T12:00:00Z", "public, max-age=60, s-maxage=300")]
    public async Task Cache_Control_ends_at_the_next_change(string now, string header)
    {
        _site.Clock.AdjustTime(Instant(now));

        Assert.Equal(header, await CacheControl(Guide));
    }

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

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("br;q=0.2, gzip;q=0.9", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("deflate", null)]
    [InlineData(null, null)]
    public async Task A_cached_page_is_sent_in_the_encoding_that_the_client_accepts(string? accept, string? encoding)
    {
        foreach (var other in new[] { "br", "gzip", "identity" }) await _site.Browser(acceptEncoding: other).GetAsync(Guide);
        foreach (var _ in new[] { "first", "second" })
        {
            var response = await _site.Browser(acceptEncoding: accept).GetAsync(Guide);
            Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
        }

        Assert.Equal(1, _site.Store.Writes);
    }

    [Fact]
    public async Task Pages_and_encodings_have_different_entity_tags()
    {
        var tags = new List<string>();
        foreach (var path in new[] { Guide, "/fr/guides/facebook" })
        {
            foreach (var encoding in new[] { "br", "gzip", "identity" })
                tags.Add((await _site.Browser(acceptEncoding: encoding).GetAsync(path)).Headers.ETag!.Tag);
        }

        Assert.Equal(6, tags.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_matching_entity_tag_gives_304_until_the_page_changes()
    {
        _site.Clock.AdjustTime(Instant("2025-05-26T23:00:00+02:00"));
        var tag = (await _site.Browser().GetAsync(Guide)).Headers.ETag!;
        var request = () =>
        {
            var message = new HttpRequestMessage(HttpMethod.Get, Guide);
            message.Headers.IfNoneMatch.Add(tag);
            return message;
        };

        var same = await _site.Browser().SendAsync(request());
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(tag, same.Headers.ETag);
        Assert.Equal("public, max-age=60, s-maxage=300", same.Headers.GetValues("Cache-Control").Single());

        _site.Clock.AdjustTime(Instant("2025-05-27T00:00:00+02:00"));
        Assert.Equal(HttpStatusCode.OK, (await _site.Browser().SendAsync(request())).StatusCode);
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

    private async Task<string> Banner(string path) => (await _site.Read(path)).QuerySelector(".deadline-banner")!.TextContent;

    private async Task<string> CacheControl(string path) => (await _site.Browser().GetAsync(path)).Headers.GetValues("Cache-Control").Single();
}
