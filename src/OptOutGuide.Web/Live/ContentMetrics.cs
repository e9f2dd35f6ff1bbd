using System.Diagnostics.Metrics;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Metrics;

namespace OptOutGuide.Web.Live;

/// <summary>Instruments for the content: read when someone asks, so that they cost nothing in between.</summary>
internal sealed class ContentMetrics(LiveContent content, TimeProvider clock)
{
    /// <summary>Adds the instruments to the site's meter.</summary>
    public void AddTo(SiteMetrics metrics)
    {
        var meter = metrics.Meter;
        meter.CreateObservableGauge("optoutguide.content.age", ReadAge, "s", "Time since the content that is served was loaded.");
        meter.CreateObservableGauge(
            "optoutguide.content.staleness", ReadStaleness, "s", "Time since the newest content has had errors; 0 while the newest is served.");
        meter.CreateObservableGauge(
            "optoutguide.content.diagnostics", () => content.Diagnostics.Length, "{diagnostic}", "Diagnostics of the newest content.");
        meter.CreateObservableGauge("optoutguide.claims.overdue", ReadOverdue, "{claim}", "Claims that are overdue for review.");
        meter.CreateObservableGauge("optoutguide.state.time_to_change", ReadTimeToChange, "s", "Time until the clock changes pages.");
    }

    // No value, and not a wrong one, while there is none.
    private IEnumerable<Measurement<double>> ReadAge() => content.LastLoad.LoadedAt is { } loaded ? [SecondsFrom(loaded, clock.GetUtcNow())] : [];

    private Measurement<double> ReadStaleness() => content.LastLoad.StaleSince is { } since ? SecondsFrom(since, clock.GetUtcNow()) : new(0);

    private IEnumerable<Measurement<int>> ReadOverdue() => StateAt(clock.GetUtcNow()) is { } state ? [new(state.Overdue.Count)] : [];

    private IEnumerable<Measurement<double>> ReadTimeToChange()
    {
        var now = clock.GetUtcNow();
        return StateAt(now)?.ChangesAt is { } change ? [SecondsFrom(now, change)] : [];
    }

    private SiteState? StateAt(DateTimeOffset now) => content.SnapshotAt(now)?.State;

    // The clock may have been set back since.
    private static Measurement<double> SecondsFrom(DateTimeOffset start, DateTimeOffset end) => new(Math.Max(0, (end - start).TotalSeconds));
}
