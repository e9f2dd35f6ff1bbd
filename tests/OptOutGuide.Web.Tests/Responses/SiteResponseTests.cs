using System.IO.Hashing;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Tests.Responses;

public sealed class SiteResponseTests
{
    [Fact]
    public async Task Only_allowed_headers_of_the_rendered_response_are_kept()
    {
        var rendered = new HeaderDictionary
        {
            ["Content-Type"] = "text/html; charset=utf-8",
            ["Content-Disposition"] = "attachment",
            ["Link"] = "</en>; rel=\"canonical\"",
            ["Access-Control-Allow-Origin"] = "*",
            ["X-Robots-Tag"] = "noindex",
            ["Set-Cookie"] = "session=secret",
            ["WWW-Authenticate"] = "Basic",
            ["Clear-Site-Data"] = "\"*\"",
            ["X-Request-Id"] = "17",
            ["Server"] = "Test",
            ["Age"] = "5",
        };
        var response = SiteResponse.From(rendered, [1, 2, 3], [new Header("X-Frame-Options", "DENY")]);

        string[] expected =
        [
            "Access-Control-Allow-Origin", "Cache-Control", "Content-Disposition", "Content-Length", "Content-Type", "ETag", "Link", "Vary",
            "X-Frame-Options", "X-Robots-Tag",
        ];
        Assert.Equal(expected, (await SendAsync(response, "GET")).Headers.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(ContentEncoding.Identity)]
    [InlineData(ContentEncoding.Brotli)]
    [InlineData(ContentEncoding.Gzip)]
    public async Task The_entity_tag_is_the_hash_of_the_bytes_that_are_sent(object encoding)
    {
        var sent = await SendAsync(SiteResponse.From(new HeaderDictionary(), new byte[1000], []), "GET", (ContentEncoding)encoding);

        var body = ((MemoryStream)sent.Body).ToArray();
        var hash = Convert.ToHexStringLower(XxHash64.Hash(body));
        Assert.Equal($"\"{hash}\"", sent.Headers.ETag.ToString());
        Assert.Equal(body.Length, sent.ContentLength);
    }

    [Theory]
    [InlineData("\"another\"", 200)]
    [InlineData("W/\"another\"", 200)]
    [InlineData("{tag}", 304)]
    [InlineData("W/{tag}", 304)]
    [InlineData("\"another\", W/{tag}", 304)]
    [InlineData("*", 304)]
    [InlineData("nonsense", 200)]
    [InlineData("", 200)]
    public async Task If_None_Match_compares_weakly(string condition, int status)
    {
        var response = SiteResponse.From(new HeaderDictionary(), [1], []);
        var tag = (await SendAsync(response, "GET")).Headers.ETag.ToString();

        foreach (var method in new[] { "GET", "HEAD" })
            Assert.Equal(status, (await SendAsync(response, method, condition: condition.Replace("{tag}", tag, StringComparison.Ordinal))).StatusCode);
    }

    [Theory]
    [InlineData("{tag}", 200)]
    [InlineData("\"another\", {tag}", 200)]
    [InlineData("*", 200)]
    [InlineData("\"another\"", 412)]
    [InlineData("W/{tag}", 412)]
    [InlineData("nonsense", 412)]
    [InlineData("", 412)]
    public async Task If_Match_compares_strongly(string condition, int status)
    {
        var response = SiteResponse.From(new HeaderDictionary(), [1], []);
        var tag = (await SendAsync(response, "GET")).Headers.ETag.ToString();

        foreach (var method in new[] { "GET", "HEAD" })
            Assert.Equal(status, (await SendAsync(response, method, ifMatch: condition.Replace("{tag}", tag, StringComparison.Ordinal))).StatusCode);
    }

    [Theory]
    [InlineData("\"another\"", "{tag}", 412)]
    [InlineData("{tag}", "{tag}", 304)]
    [InlineData("*", "\"another\"", 200)]
    public async Task If_Match_comes_before_If_None_Match(string ifMatch, string ifNoneMatch, int status)
    {
        var response = SiteResponse.From(new HeaderDictionary(), [1], []);
        var tag = (await SendAsync(response, "GET")).Headers.ETag.ToString();
        var (wanted, known) = (ifMatch.Replace("{tag}", tag, StringComparison.Ordinal), ifNoneMatch.Replace("{tag}", tag, StringComparison.Ordinal));

        Assert.Equal(status, (await SendAsync(response, "GET", condition: known, ifMatch: wanted)).StatusCode);
    }

    [Fact]
    public async Task A_412_has_no_body_is_kept_by_no_cache_and_has_the_headers_that_every_response_carries()
    {
        var rendered = new HeaderDictionary { ["Content-Type"] = "text/html; charset=utf-8" };
        var sent = await SendAsync(SiteResponse.From(rendered, [1], [new Header("X-Frame-Options", "DENY")]), "GET", ifMatch: "\"another\"");

        Assert.Equal((0, 0), (sent.ContentLength, sent.Body.Length));
        Assert.Equal("no-store", sent.Headers.CacheControl);
        Assert.Equal("DENY", sent.Headers.XFrameOptions);
        Assert.Equal(0, sent.Headers.ContentType.Count);
    }

    [Fact]
    public async Task The_tag_of_another_encoding_does_not_match()
    {
        var response = SiteResponse.From(new HeaderDictionary(), new byte[1000], []);
        var tag = (await SendAsync(response, "GET", ContentEncoding.Brotli)).Headers.ETag;

        Assert.Equal(304, (await SendAsync(response, "GET", ContentEncoding.Brotli, tag)).StatusCode);
        Assert.Equal(200, (await SendAsync(response, "GET", ContentEncoding.Gzip, tag)).StatusCode);
        Assert.Equal(200, (await SendAsync(response, "GET", ContentEncoding.Identity, tag)).StatusCode);
        Assert.Equal(412, (await SendAsync(response, "GET", ContentEncoding.Gzip, ifMatch: tag)).StatusCode);
    }

    [Fact]
    public async Task A_large_body_is_written_in_chunks_and_waits_for_a_slow_client()
    {
        var body = new byte[300_000];
        var network = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(network.Writer.AsStream()));
        var sending = SiteResponse.From(new HeaderDictionary(), body, []).SendAsync(context, ContentEncoding.Identity, "no-cache");

        var waiting = (await network.Reader.ReadAsync()).Buffer;
        Assert.False(sending.IsCompleted);
        Assert.InRange(waiting.Length, 1, 128 * 1024);
        network.Reader.AdvanceTo(waiting.Start);
        var arriving = network.Reader.AsStream().ReadAtLeastAsync(new byte[body.Length], body.Length);
        await sending;
        Assert.Equal(body.Length, await arriving);
    }

    [Fact]
    public void A_full_table_takes_no_further_response()
    {
        var table = new ResponseTable(100);
        foreach (var path in new[] { "/a", "/b", "/c" }) table.GetOrAdd(path, SiteResponse.From(new HeaderDictionary(), new byte[20], []), out _);

        Assert.Equal(["/a", "/b"], table.Paths.Order(StringComparer.Ordinal));
        Assert.Equal(80, table.Bytes);
    }

    [Fact]
    public void Of_two_responses_for_one_path_the_first_is_kept()
    {
        var table = new ResponseTable(100);
        var first = SiteResponse.From(new HeaderDictionary(), new byte[20], []);

        Assert.Same(first, table.GetOrAdd("/a", first, out _));
        Assert.Same(first, table.GetOrAdd("/a", SiteResponse.From(new HeaderDictionary(), new byte[20], []), out _));
        Assert.Equal(40, table.Bytes);
    }

    private static async Task<HttpResponse> SendAsync(
        SiteResponse response,
        string method,
        ContentEncoding encoding = ContentEncoding.Identity,
        StringValues condition = default,
        StringValues ifMatch = default)
    {
        var context = new DefaultHttpContext { Request = { Method = method }, Response = { Body = new MemoryStream() } };
        if (condition.Count > 0) context.Request.Headers.IfNoneMatch = condition;
        if (ifMatch.Count > 0) context.Request.Headers.IfMatch = ifMatch;
        await response.SendAsync(context, encoding, "no-cache");
        return context.Response;
    }
}
