using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>What browsers must not do, over every kind of answer.</summary>
public sealed class SecurityHeaderTests(TestSite site) : IClassFixture<TestSite>
{
    public static TheoryData<string, string, HttpStatusCode, string> Answers => new()
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
    [MemberData(nameof(Answers))]
    public async Task Every_answer_carries_every_header(string method, string path, HttpStatusCode status, string embeddable)
    {
        var response = await site.Browser().SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, response.StatusCode);
        foreach (var (name, value) in All) Assert.Equal(value, response.Headers.GetValues(name).Single());
        Assert.Equal(embeddable, response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task An_answer_that_says_nothing_has_changed_carries_them_too()
    {
        var tag = (await site.Browser().GetAsync("/en")).Headers.ETag!.Tag;
        var response = await site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/en") { Headers = { { "If-None-Match", tag } } });

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        foreach (var (name, value) in All) Assert.Equal(value, response.Headers.GetValues(name).Single());
    }

    [Theory]
    [InlineData("https://guide.example", true)]
    [InlineData("http://guide.example", false)]
    public async Task Browsers_are_told_to_stay_with_TLS_where_the_site_has_it(string address, bool told)
    {
        await using var own = new TestSite(null, $"public-url={address}");

        Assert.Equal(told, (await own.Browser().GetAsync("/en")).Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("unsafe")]
    [InlineData("nonce")]
    [InlineData("*")]
    [InlineData("http:")]
    [InlineData("data:")]
    public void The_policy_has_no_holes(string hole) =>
        Assert.DoesNotContain(hole, All.Single(header => header.Name == "Content-Security-Policy").Value, StringComparison.Ordinal);

    [Fact]
    public async Task Browsers_run_the_script_that_the_page_names_and_no_other()
    {
        var page = await site.Read("/en");
        var script = page.QuerySelector("script[src]")!;
        var hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(await site.Browser().GetByteArrayAsync(script.GetAttribute("src"))));

        Assert.Equal(hash, script.GetAttribute("integrity"));
        Assert.Contains($"script-src '{hash}';", All.Single(header => header.Name == "Content-Security-Policy").Value, StringComparison.Ordinal);
    }
}
