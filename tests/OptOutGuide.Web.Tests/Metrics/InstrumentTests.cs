using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Metrics;
using OptOutGuide.Web.Tests.Sample;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Metrics;

/// <summary>What the site's meter measures.</summary>
public sealed class InstrumentTests
{
    private static readonly string[] Kinds = ["ok", "not_modified", "redirect", "not_found", "client_error", "server_error", "health"];

    [Fact]
    public void Every_kind_of_response_has_a_name() => Assert.Equal(Enum.GetValues<ResponseKind>().Length, Kinds.Length);

    [Fact]
    public async Task Every_instrument_and_every_attribute_is_one_of_a_fixed_list()
    {
        await using var site = await SampleSite.StartAsync();
        using var values = new Values(site);
        await Visit(site);
        site.Write(new SampleContent().Change("guides/app/en.md", "title: ", "titel: "));
        site.Content.Reload(NullLogger.Instance);

        string[] expected =
        [
            "optoutguide.cache.requests {request} optoutguide.cache.result=hit",
            "optoutguide.cache.requests {request} optoutguide.cache.result=miss",
            "optoutguide.claims.overdue {claim} ",
            "optoutguide.compress.duration s ",
            "optoutguide.content.age s ",
            "optoutguide.content.diagnostics {diagnostic} ",
            "optoutguide.content.staleness s ",
            "optoutguide.render.duration s ",
            .. Kinds.Order(StringComparer.Ordinal).Select(kind => $"optoutguide.requests {{request}} optoutguide.response.kind={kind}"),
            "optoutguide.state.time_to_change s ",
        ];
        Assert.Equal(expected, values.Read().Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GET", SampleSite.Guide, "ok", 1, 0)]
    [InlineData("HEAD", SampleSite.Guide, "ok", 1, 0)]
    [InlineData("GET", "/en", "ok", 0, 1)]
    [InlineData("GET", "/site.css", "ok", 0, 0)]
    [InlineData("GET", "/", "redirect", 0, 0)]
    [InlineData("GET", "/EN", "redirect", 0, 0)]
    [InlineData("GET", "/en/missing", "not_found", 0, 0)]
    [InlineData("POST", SampleSite.Guide, "client_error", 0, 0)]
    [InlineData("GET", "/health/ready", "health", 0, 0)]
    public async Task A_request_is_counted_once_by_the_kind_of_its_response(string method, string path, string kind, int hits, int misses)
    {
        await using var site = await SampleSite.StartAsync();
        using var values = new Values(site);
        await site.SendAsync(HttpMethod.Get, SampleSite.Guide);
        var before = values.Read();
        await site.SendAsync(new HttpMethod(method), path);
        var after = values.Read();

        Assert.All(Kinds, one => Assert.Equal(one == kind ? 1 : 0, Difference(before, after, Values.Requests(one))));
        Assert.Equal((hits, misses), (Difference(before, after, Values.Cache("hit")), Difference(before, after, Values.Cache("miss"))));
    }

    [Fact]
    public async Task A_304_from_memory_is_a_hit_and_a_body_that_is_still_to_be_compressed_is_a_miss()
    {
        await using var site = await SampleSite.StartAsync();
        using var values = new Values(site);
        var tag = await site.TagOf(SampleSite.Guide);
        var before = values.Read();
        Assert.Equal(HttpStatusCode.NotModified, (await site.SendAsync(HttpMethod.Get, SampleSite.Guide, ifNoneMatch: tag.ToString())).StatusCode);
        await site.SendAsync(HttpMethod.Get, SampleSite.Guide, "br");
        var after = values.Read();

        Assert.Equal((1, 1), (Difference(before, after, Values.Requests("not_modified")), Difference(before, after, Values.Requests("ok"))));
        Assert.Equal((1, 1), (Difference(before, after, Values.Cache("hit")), Difference(before, after, Values.Cache("miss"))));
    }

    [Fact]
    public async Task A_412_from_memory_is_a_client_error_and_a_hit()
    {
        await using var site = await SampleSite.StartAsync();
        using var values = new Values(site);
        await site.SendAsync(HttpMethod.Get, SampleSite.Guide);
        var before = values.Read();
        await site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Get, SampleSite.Guide) { Headers = { { "If-Match", "\"another\"" } } });
        var after = values.Read();

        Assert.Equal((1, 0), (Difference(before, after, Values.Requests("client_error")), Difference(before, after, Values.Requests("ok"))));
        Assert.Equal((1, 0), (Difference(before, after, Values.Cache("hit")), Difference(before, after, Values.Cache("miss"))));
    }

    [Fact]
    public async Task A_failed_page_is_a_server_error()
    {
        await using var site = new SampleSite
        {
            Replace = services => services.Replace(ServiceDescriptor.Scoped<HtmlRenderer>(_ => throw new InvalidOperationException("A test."))),
        };
        await site.OpenAsync();
        using var values = new Values(site);
        await site.SendAsync(HttpMethod.Get, SampleSite.Guide);

        Assert.Equal((1.0, 0.0), (values.Read()[Values.Requests("server_error")], values.Read()[Values.Requests("ok")]));
    }

    [Fact]
    public async Task Rendering_and_compressing_are_measured_once_for_each_page_and_encoding()
    {
        await using var site = await SampleSite.StartAsync();
        using var values = new Values(site);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.SendAsync(HttpMethod.Get, SampleSite.Guide, "br")));
        await site.SendAsync(HttpMethod.Get, SampleSite.Guide, "gzip");
        await site.SendAsync(HttpMethod.Get, SampleSite.Guide);

        Assert.Equal((1, 2), (values.Count("optoutguide.render.duration"), values.Count("optoutguide.compress.duration")));
    }

    [Fact]
    public async Task Age_and_staleness_follow_the_clock_and_the_content()
    {
        await using var site = await SampleSite.StartAsync();
        using var values = new Values(site);
        await site.SendAsync(HttpMethod.Get, SampleSite.Guide);
        site.Clock.AdjustTime(site.Clock.GetUtcNow().AddMinutes(1));
        Assert.Equal((60.0, 0.0, 0.0), Content(values.Read()));

        site.Write(new SampleContent().Change("guides/app/en.md", "title: ", "titel: "));
        site.Content.Reload(NullLogger.Instance);
        site.Clock.AdjustTime(site.Clock.GetUtcNow().AddMinutes(1));
        var (age, staleness, diagnostics) = Content(values.Read());
        Assert.Equal((120.0, 60.0), (age, staleness));
        Assert.Equal(site.Content.Diagnostics.Length, diagnostics);

        site.Write(new SampleContent().Change("guides/app/en.md", "title: ", "title: New "));
        site.Content.Reload(NullLogger.Instance);
        Assert.Equal((0.0, 0.0, 0.0), Content(values.Read()));
        // A clock that is set back gives no negative age.
        site.Clock.AdjustTime(site.Clock.GetUtcNow().AddMinutes(-5));
        Assert.Equal((0.0, 0.0, 0.0), Content(values.Read()));
    }

    [Fact]
    public async Task Overdue_claims_and_the_time_to_the_next_change_are_those_of_the_state()
    {
        await using var site = await SampleSite.StartAsync();
        using var values = new Values(site);
        var change = site.Snapshot.State.ChangesAt!.Value;
        var read = values.Read();
        Assert.Equal((change - site.Clock.GetUtcNow()).TotalSeconds, read["optoutguide.state.time_to_change s "]);
        Assert.Equal(site.Snapshot.State.Overdue.Count, read["optoutguide.claims.overdue {claim} "]);

        site.Clock.AdjustTime(site.Clock.GetUtcNow().AddYears(20));
        read = values.Read();
        Assert.Null(site.Snapshot.State.ChangesAt);
        Assert.DoesNotContain("optoutguide.state.time_to_change s ", read.Keys);
        Assert.True(site.Snapshot.State.Overdue.Count > 0);
        Assert.Equal(site.Snapshot.State.Overdue.Count, read["optoutguide.claims.overdue {claim} "]);
    }

    [Fact]
    public void Counters_of_several_threads_add_up()
    {
        var counters = new StripedCounters(2);
        Parallel.For(0, 10_000, number => counters.Increment(number % 2));

        Assert.Equal((5_000, 5_000), (counters.Sum(0), counters.Sum(1)));
    }

    private static async Task Visit(TestSite site)
    {
        foreach (var path in new[] { SampleSite.Guide, SampleSite.Guide, "/", "/en/missing?q=secret", "/go/app", "/EN", "/health/live", "/site.css" })
            await site.SendAsync(HttpMethod.Get, path, "br");
    }

    private static double Difference(Dictionary<string, double> before, Dictionary<string, double> after, string name) => after[name] - before[name];

    private static (double Age, double Staleness, double Diagnostics) Content(Dictionary<string, double> read) =>
        (read["optoutguide.content.age s "], read["optoutguide.content.staleness s "], read["optoutguide.content.diagnostics {diagnostic} "]);

    /// <summary>Listens to all instruments of one site's meter; a value is known by its instrument, unit and attributes.</summary>
    private sealed class Values : IDisposable
    {
        private readonly ConcurrentDictionary<string, double> _read = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
        private readonly MeterListener _listener = new();

        public Values(TestSite site)
        {
            var meters = site.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Meter.Name == "OptOutGuide") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>(Note);
            _listener.SetMeasurementEventCallback<long>(Note);
            _listener.SetMeasurementEventCallback<int>(Note);
            _listener.Start();
        }

        public static string Requests(string kind) => $"optoutguide.requests {{request}} optoutguide.response.kind={kind}";

        public static string Cache(string result) => $"optoutguide.cache.requests {{request}} optoutguide.cache.result={result}";

        public int Count(string instrument) => _counts.GetValueOrDefault(instrument);

        public Dictionary<string, double> Read()
        {
            foreach (var name in _read.Keys.Where(name => !name.Contains(".duration ", StringComparison.Ordinal))) _read.TryRemove(name, out _);
            _listener.RecordObservableInstruments();
            return _read.ToDictionary(StringComparer.Ordinal);
        }

        public void Dispose() => _listener.Dispose();

        private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> attributes, object? state)
            where T : struct, IConvertible
        {
            var all = string.Join(',', attributes.ToArray().Select(attribute => $"{attribute.Key}={attribute.Value}"));
            _read[$"{instrument.Name} {instrument.Unit} {all}"] = value.ToDouble(CultureInfo.InvariantCulture);
            _counts.AddOrUpdate(instrument.Name, 1, (_, count) => count + 1);
        }
    }
}
