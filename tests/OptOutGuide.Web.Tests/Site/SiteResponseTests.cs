using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Tests.Site;

public sealed class SiteResponseTests : IAsyncDisposable
{
    private const string Guide = "/en/guides/facebook";
    private readonly TestSite _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/en", "br")]
    [InlineData("/fr/guides/facebook", "gzip")]
    [InlineData("/en/guides/facebook.md", "identity")]
    [InlineData("/fr/feed.xml", "br")]
    [InlineData("/data.json", "br")]
    [InlineData("/en/optoutguide.en.html", "gzip")]
    public async Task An_answer_that_was_kept_is_the_one_that_was_made(string path, string encoding)
    {
        var made = await _site.Browser(acceptEncoding: encoding).GetAsync(path);
        await Kept(path);
        var kept = await _site.Browser(acceptEncoding: encoding).GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(await made.Content.ReadAsByteArrayAsync(), await kept.Content.ReadAsByteArrayAsync());
        Assert.Equal(HeadersOf(made), HeadersOf(kept));
        Assert.True(kept.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_big_answer_waits_in_pieces_for_a_slow_reader_and_arrives_whole()
    {
        var body = new byte[300_000];
        var network = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(network.Writer.AsStream()));
        var sending = ResponseOf(body).SendAsync(context, ContentEncoding.Identity, "no-cache");

        var waiting = (await network.Reader.ReadAsync()).Buffer;
        Assert.False(sending.IsCompleted);
        Assert.InRange(waiting.Length, 1, 128 * 1024);
        network.Reader.AdvanceTo(waiting.Start);
        var arriving = network.Reader.AsStream().ReadAtLeastAsync(new byte[body.Length], body.Length);
        await sending;
        Assert.Equal(body.Length, await arriving);
    }

    [Fact]
    public async Task HEAD_is_answered_from_the_answer_to_GET()
    {
        var made = await _site.Browser().GetAsync(Guide);
        await Kept(Guide);
        var head = await _site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Head, Guide));

        Assert.Equal(1, _site.Store.Entries);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal((await made.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Equal(HeadersOf(made), HeadersOf(head));
    }

    [Theory]
    [InlineData("{tag}", true)]
    [InlineData("W/{tag}", true)]
    [InlineData("\"another\", {tag}", true)]
    [InlineData("*", true)]
    [InlineData("\"another\"", false)]
    [InlineData("nonsense", false)]
    public async Task A_reader_who_has_it_gets_no_second_copy(string condition, bool isKnown)
    {
        var made = await _site.Browser().GetAsync(Guide);
        await Kept(Guide);
        var request = new HttpRequestMessage(HttpMethod.Get, Guide);
        request.Headers.TryAddWithoutValidation("If-None-Match", condition.Replace("{tag}", made.Headers.ETag!.Tag, StringComparison.Ordinal));
        var answer = await _site.Browser().SendAsync(request);

        Assert.Equal(isKnown ? HttpStatusCode.NotModified : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(made.Headers.ETag, answer.Headers.ETag);
        Assert.Equal(!isKnown, answer.Content.Headers.ContentType is not null);
    }

    [Fact]
    public async Task The_reminder_which_changes_each_day_is_not_kept()
    {
        var reminder = SiteFiles.For(_site.Catalog).All.First(file => file.ChangesDaily).Path;
        await _site.Browser().GetAsync(reminder);

        Assert.DoesNotContain(reminder, Stored.Paths);
    }

    [Fact]
    public async Task Readers_who_come_all_at_once_to_a_cold_page_share_one_rendering()
    {
        var browser = _site.Browser(acceptEncoding: "br");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => browser.GetByteArrayAsync(Guide))));

        Assert.Equal(1, _site.Store.Writes);
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    [Fact]
    public async Task The_home_page_is_there_before_its_first_reader()
    {
        _ = _site.Content;
        await _site.Services.GetRequiredService<PreRenderService>().RenderHomeAsync();
        Assert.Equal(1, _site.Store.Writes);

        var answer = await _site.Browser(acceptEncoding: "br").GetAsync("/en");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(1, _site.Store.Writes);
    }

    [Fact]
    public async Task Before_a_change_the_pages_are_rendered_as_they_will_be_after_it()
    {
        _site.Clock.AdjustTime(Instant("2025-05-26T23:55:00+02:00"));
        await _site.Browser(acceptEncoding: "identity").GetAsync(Guide);
        await Kept(Guide);
        await _site.Services.GetRequiredService<PreRenderService>().RenderNextAsync(CancellationToken.None);
        var rendered = _site.Store.Writes;

        _site.Clock.AdjustTime(Instant("2025-05-27T00:00:00+02:00"));
        Assert.Contains("You can still object", await _site.Browser(acceptEncoding: "identity").GetStringAsync(Guide), StringComparison.Ordinal);
        foreach (var address in _site.Catalog.Urls.All)
        {
            foreach (var encoding in new[] { "br", "gzip" })
            {
                var answer = await _site.Browser(acceptEncoding: encoding).GetAsync(address.Path.Value);
                Assert.True(answer.Headers.Contains("Content-Security-Policy"));
            }
        }

        Assert.Equal(rendered, _site.Store.Writes);
    }

    [Fact]
    public async Task Long_before_a_change_nothing_is_rendered()
    {
        _site.Clock.AdjustTime(Instant("2025-05-26T20:00:00+02:00"));
        await _site.Services.GetRequiredService<PreRenderService>().RenderNextAsync(CancellationToken.None);

        Assert.Equal(0, _site.Store.Writes);
    }

    [Fact]
    public void A_table_of_answers_keeps_to_its_bytes()
    {
        var table = new ResponseTable(100);
        foreach (var path in new[] { "/a", "/b", "/c" }) table.GetOrAdd(path, ResponseOf(new byte[20]));

        Assert.Equal(["/a", "/b"], table.Paths.Order(StringComparer.Ordinal));
        Assert.Equal(80, table.Bytes);
    }

    [Fact]
    public void In_a_rush_requests_are_counted_instead_of_listed()
    {
        var limiter = new LogRateLimiter();
        var logged = Enumerable.Range(0, LogRateLimiter.Limit + 20).Count(_ => limiter.TryAcquire(7, out var _));

        Assert.Equal(LogRateLimiter.Limit, logged);
        Assert.True(limiter.TryAcquire(8, out var suppressed));
        Assert.Equal(20, suppressed);
        Assert.True(limiter.TryAcquire(9, out suppressed));
        Assert.Equal(0, suppressed);
    }

    // An answer is kept when it has been sent, which a reader may notice a little earlier.
    private Task Kept(string path) => Eventually.Holds(() => Stored.Find(path) is not null);

    private ResponseTable Stored => _site.Content.SnapshotAt(_site.Clock.GetUtcNow())!.Responses;

    private static SiteResponse ResponseOf(byte[] body) => SiteResponse.From(new HeaderDictionary(), body, []);

    // The length is known only of answers that were made before; the date is the server's.
    private static IEnumerable<string> HeadersOf(HttpResponseMessage answer) =>
        answer.Headers.Concat<KeyValuePair<string, IEnumerable<string>>>(answer.Content.Headers)
            .Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding" or "Date"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
