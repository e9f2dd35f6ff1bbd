using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Components.Authoring;

/// <summary>The report of the present. Open pages ask for it every few seconds, and the checks of all texts take longer than a page.</summary>
public sealed class AuthoringReports(LiveContent content, SiteSettings settings, TimeProvider clock)
{
    private Kept? _kept;

    /// <summary>The report on the newest content; made again when the content or the day has changed, or the clock has changed the pages.</summary>
    public AuthoringReport Current()
    {
        var (load, now) = (content.LastLoad, clock.GetUtcNow());
        // The clock can be set back.
        if (Volatile.Read(ref _kept) is { } kept && ReferenceEquals(kept.Load, load) && kept.From <= now && now < kept.Until) return kept.Report;
        var report = AuthoringReport.Of(load, settings, now);
        Volatile.Write(ref _kept, new Kept(load, now, EndOf(load, now), report));
        return report;
    }

    private static DateTimeOffset EndOf(ContentLoadResult load, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        return load.Build.Catalog?.StateAt(now).ChangesAt is { } change && change < midnight ? change : midnight;
    }

    private sealed record Kept(ContentLoadResult Load, DateTimeOffset From, DateTimeOffset Until, AuthoringReport Report);
}
