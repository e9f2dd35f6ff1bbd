using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Metrics;

/// <summary>The site's meter, and its instruments for requests. Names and units follow the conventions of OpenTelemetry.</summary>
/// <remarks>Nothing in it says who reads what: a test compares every instrument and every attribute with a list.</remarks>
internal sealed class SiteMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "OptOutGuide";

    // Their counters follow those of the kinds of responses.
    private static readonly int Hit = Enum.GetValues<ResponseKind>().Length;
    private static readonly int Miss = Hit + 1;

    /// <summary>Names of <see cref="ResponseKind"/>, in its order.</summary>
    private static readonly ImmutableArray<string> Kinds = ["ok", "not_modified", "redirect", "not_found", "client_error", "server_error", "health"];

    /// <summary>In seconds, from a short page that is compressed quickly to a long one on a busy machine.</summary>
    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    };

    private readonly StripedCounters _counters = new(Miss + 1);

    public SiteMetrics(IMeterFactory meters)
    {
        Meter = meters.Create(new MeterOptions(MeterName) { Version = ProgramVersion.Current });
        Meter.CreateObservableCounter("optoutguide.requests", ReadRequests, "{request}", "Requests by kind of response.");
        Meter.CreateObservableCounter(
            "optoutguide.cache.requests", ReadCache, "{request}", "Requests for pages and files by whether the response was in memory.");
        RenderDuration = Meter.CreateHistogram("optoutguide.render.duration", "s", "Time to render a page or file.", advice: Durations);
        CompressDuration = Meter.CreateHistogram(
            "optoutguide.compress.duration", "s", "Time to compress a page or file in one encoding.", advice: Durations);
    }

    /// <summary>The meter, for instruments of other parts.</summary>
    public Meter Meter { get; }

    /// <summary>Once for each page or file of a snapshot.</summary>
    public Histogram<double> RenderDuration { get; }

    /// <summary>Once for each page or file of a snapshot and each encoding.</summary>
    public Histogram<double> CompressDuration { get; }

    /// <summary>Counts a request that was answered from memory.</summary>
    public void CountHit(ResponseKind kind)
    {
        _counters.Increment((int)kind);
        _counters.Increment(Hit);
    }

    /// <summary>Counts any other request.</summary>
    /// <param name="isMiss">It was for a page or file that was not in memory in the encoding.</param>
    public void Count(ResponseKind kind, bool isMiss)
    {
        _counters.Increment((int)kind);
        if (isMiss) _counters.Increment(Miss);
    }

    private IEnumerable<Measurement<long>> ReadRequests() =>
        Kinds.Select((name, kind) => new Measurement<long>(_counters.Sum(kind), new KeyValuePair<string, object?>("optoutguide.response.kind", name)));

    private IEnumerable<Measurement<long>> ReadCache() =>
    [
        new(_counters.Sum(Hit), new KeyValuePair<string, object?>("optoutguide.cache.result", "hit")),
        new(_counters.Sum(Miss), new KeyValuePair<string, object?>("optoutguide.cache.result", "miss")),
    ];
}
