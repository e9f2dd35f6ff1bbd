using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Responses;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>The security headers on every kind of response.</summary>
public sealed class SecurityHeaderTests(TestSite site)
{
    public static TheoryData<string, string, HttpStatusCode, string> Responses => new()
    {
        { "GET", "/en", HttpStatusCode.OK, "same-origin" },
        { "HEAD", "/en/guides/facebook", HttpStatusCode.OK, "same-origin" },
        { "GET", "/site.css", HttpStatusCode.OK, "same-origin" },
        { "GET", "/card.en.png", HttpStatusCode.OK, "cross-origin" },
        { "GET", "/data.json", HttpStatusCode.OK, "cross-origin" },
        { "GET", "/en/feed.xml", HttpStatusCode.OK, "cross-origin" },
        { "GET", "/", HttpStatusCode.Found, "same-origin" },
        { "GET", "/go/facebook", HttpStatusCode.Found, "same-origin" },
        { "GET", "/EN/", HttpStatusCode.MovedPermanently, "same-origin" },
        { "GET", "/en/nothing", HttpStatusCode.NotFound, "same-origin" },
        { "GET", "/nothing.css", HttpStatusCode.NotFound, "same-origin" },
        { "POST", "/en", HttpStatusCode.MethodNotAllowed, "same-origin" },
        { "GET", "/health/live", HttpStatusCode.OK, "same-origin" },
    };

    private ImmutableArray<Header> All => site.Services.GetRequiredService<SecurityHeaders>().For("http://guide.example");

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Every_response_has_the_security_headers(string method, string path, HttpStatusCode status, string embeddable)
    {
        var response = await site.Browser().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, response.StatusCode);
        foreach (var (name, value) in All) Assert.Equal(value, response.Headers.GetValues(name).Single());
        Assert.Equal(embeddable, response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_304_has_the_security_headers()
    {
        var tag = (await site.Browser().GetAsync("/en")).Headers.ETag!.Tag;
        var response = await site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/en") { Headers = { { "If-None-Match", tag } } });

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        foreach (var (name, value) in All) Assert.Equal(value, response.Headers.GetValues(name).Single());
    }

    [Fact]
    public async Task A_412_has_the_security_headers_and_no_page_whether_it_was_in_memory_or_not()
    {
        await using var own = await SampleSite.StartAsync();
        foreach (var _ in new[] { "miss", "hit" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, SampleSite.Guide) { Headers = { { "If-Match", "\"another\"" } } };
            var response = await own.Browser().SendAsync(request);

            Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            foreach (var (name, value) in All) Assert.Equal(value, response.Headers.GetValues(name).Single());
            Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        }

        Assert.Equal(1, own.Store.Writes);
    }

    [Theory]
    [InlineData("https://guide.example", true)]
    [InlineData("http://guide.example", false)]
    public async Task HSTS_is_sent_only_for_an_https_public_URL(string address, bool told)
    {
        await using var own = await new TestSite(null, $"public-url={address}").OpenAsync();

        Assert.Equal(told, (await own.Browser().GetAsync("/en")).Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("unsafe")]
    [InlineData("nonce")]
    [InlineData("*")]
    [InlineData("http:")]
    [InlineData("data:")]
    public void The_content_security_policy_has_no_unsafe_source(string hole) =>
        Assert.DoesNotContain(hole, All.Single(header => header.Name == "Content-Security-Policy").Value, StringComparison.Ordinal);

    [Fact]
    public async Task The_content_security_policy_allows_exactly_the_scripts_of_the_site()
    {
        List<IElement> scripts = [.. (await site.Read("/en")).QuerySelectorAll("script[src]"), .. (await site.Read("/en/a-z")).QuerySelectorAll("script[src]")];
        var hashes = new List<string>();
        foreach (var script in scripts)
            hashes.Add("sha256-" + Convert.ToBase64String(SHA256.HashData(await site.Browser().GetByteArrayAsync(script.GetAttribute("src")))));

        Assert.Equal(2, hashes.Count);
        Assert.Equal(hashes, scripts.Select(script => script.GetAttribute("integrity")));
        Assert.Contains(
            $"script-src '{hashes[0]}' '{hashes[1]}';",
            All.Single(header => header.Name == "Content-Security-Policy").Value,
            StringComparison.Ordinal);
    }
}
