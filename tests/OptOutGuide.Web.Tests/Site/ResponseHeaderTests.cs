using System.Collections.Immutable;
using System.IO.Hashing;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Responses;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Headers of pages and files, when they are rendered (cold) and when they come from the snapshot (warm).</summary>
public sealed class ResponseHeaderTests
{
    /// <summary>A page, its Markdown, a feed, the data, and a file that changes each day and is never stored.</summary>
    private static readonly ImmutableArray<string> Paths = [SampleSite.Guide, "/fr/guides/app.md", "/en/feed.xml", "/data.json", "/en/check-again.ics"];

    [Theory]
    [InlineData(null)]
    [InlineData("identity")]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br;q=0, gzip")]
    [InlineData("!!")]
    public async Task Every_200_has_Vary_Accept_Encoding(string? encoding)
    {
        await using var site = await SampleSite.StartAsync();
        foreach (var path in Paths)
        {
            foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Head })
            {
                using var response = await site.SendAsync(method, path, encoding);
                Assert.Equal((HttpStatusCode.OK, "Accept-Encoding"), (response.StatusCode, Assert.Single(response.Headers.Vary)));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_304_has_the_headers_of_the_200_apart_from_those_of_the_body(string? encoding)
    {
        await using var first = await SampleSite.StartAsync();
        await using var second = await SampleSite.StartAsync();
        foreach (var path in Paths)
        {
            using var full = await first.SendAsync(HttpMethod.Get, path, encoding);
            var tag = full.Headers.ETag!.ToString();
            // From the second site once cold and once warm.
            foreach (var site in new[] { first, second, second })
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
                {
                    using var response = await site.SendAsync(method, path, encoding, tag);
                    await CheckNotModified(site, response, full);
                }
            }
        }
    }

    [Fact]
    public async Task HEAD_has_the_headers_and_entity_tag_of_GET_and_no_body()
    {
        await using var site = await SampleSite.StartAsync();
        foreach (var path in Paths)
        {
            foreach (var encoding in new[] { null, "br", "gzip" })
            {
                using var head = await site.SendAsync(HttpMethod.Head, path, encoding);
                using var get = await site.SendAsync(HttpMethod.Get, path, encoding);
                Assert.Equal(HeadersOf(get), HeadersOf(head));
                Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
                Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            }
        }
    }

    [Fact]
    public async Task The_entity_tag_is_the_hash_of_the_body_as_sent_and_differs_between_encodings()
    {
        await using var site = await SampleSite.StartAsync();
        foreach (var path in Paths)
        {
            var tags = new HashSet<string>(StringComparer.Ordinal);
            foreach (var encoding in new[] { "identity", "br", "gzip" })
            {
                using var response = await site.SendAsync(HttpMethod.Get, path, encoding);
                var hash = Convert.ToHexStringLower(XxHash64.Hash(await response.Content.ReadAsByteArrayAsync()));
                Assert.False(response.Headers.ETag!.IsWeak);
                Assert.Equal($"\"{hash}\"", response.Headers.ETag.Tag);
                Assert.True(tags.Add(response.Headers.ETag.Tag));
            }
        }
    }

    [Fact]
    public async Task A_page_keeps_its_entity_tag_over_a_restart_and_over_an_edit_of_another_page()
    {
        await using var first = await SampleSite.StartAsync();
        await using var restarted = await SampleSite.StartAsync();
        var edit = new SampleContent().Change("articles/why/en.md", "It began.", "It began, and then it went on.");
        await using var edited = await SampleSite.StartAsync(edit);
        Assert.NotEqual(first.Catalog.Version, edited.Catalog.Version);
        foreach (var encoding in new[] { "identity", "br", "gzip" })
        {
            var tag = await first.TagOf(SampleSite.Guide, encoding);
            Assert.Equal(tag, await restarted.TagOf(SampleSite.Guide, encoding));
            Assert.Equal(tag, await edited.TagOf(SampleSite.Guide, encoding));
            Assert.NotEqual(await first.TagOf("/en/why", encoding), await edited.TagOf("/en/why", encoding));
        }
    }

    [Fact]
    public async Task A_page_that_changes_has_another_entity_tag()
    {
        await using var site = await SampleSite.StartAsync();
        site.Clock.AdjustTime(TestTime.Instant("2025-05-26T23:00:00+02:00"));
        var tag = await site.TagOf(SampleSite.Guide, "br");

        site.Clock.AdjustTime(TestTime.Instant("2025-05-27T00:00:00+02:00"));
        using var response = await site.SendAsync(HttpMethod.Get, SampleSite.Guide, "br", tag.ToString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(tag, response.Headers.ETag);
    }

    private static async Task CheckNotModified(SampleSite site, HttpResponseMessage response, HttpResponseMessage full)
    {
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(full.Headers.ETag, response.Headers.ETag);
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
        Assert.Equal(full.Headers.GetValues("Cache-Control"), response.Headers.GetValues("Cache-Control"));
        var security = site.Services.GetRequiredService<SecurityHeaders>().For(site.Catalog.Site.PublicUrl);
        foreach (var (name, value) in security) Assert.Equal(value, response.Headers.GetValues(name).Single());
        Assert.Empty(response.Content.Headers);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private static IEnumerable<string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat<KeyValuePair<string, IEnumerable<string>>>(response.Content.Headers)
            .Where(header => header.Key is not "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
}
