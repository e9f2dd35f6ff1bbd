using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Http;

/// <summary>The body of <c>/health/ready</c>, for load balancers and monitoring.</summary>
/// <param name="Status">
/// <c>ready</c>; <c>opening</c> during the initial load; <c>draining</c> during the shutdown; <c>no-content</c> when nothing can be served.
/// </param>
/// <param name="Content"><c>current</c>; <c>stale</c> when newer content has errors and the last good one is live; <c>none</c>.</param>
/// <param name="Program">The version of the program.</param>
/// <param name="Version">The version of the live content.</param>
/// <param name="WaitingFor">A file whose reading does not end, or <c>.</c> for the folder itself.</param>
/// <param name="Since">Since when the content is stale, in UTC.</param>
/// <param name="Findings">The number of diagnostics of the newest content.</param>
/// <param name="Reasons">The first of them: rules and locations only; the log has the messages.</param>
internal sealed record Readiness(
    string Status,
    string Content,
    string Program,
    string? Version,
    string? WaitingFor,
    string? Since,
    int? Findings,
    ImmutableArray<ReadinessReason>? Reasons)
{
    private const int MaxReasons = 10;

    /// <summary>Pages are served.</summary>
    [JsonIgnore]
    public bool IsReady => Status == "ready";

    public static Readiness Of(LiveContent content, bool isDraining)
    {
        // In this order: a load that ends in between would otherwise look like missing content.
        var (isLoaded, load) = (content.InitialLoad.IsCompleted, content.LastLoad);
        var (catalog, found) = (load.Build.Catalog, load.Build.Diagnostics);
        return new Readiness(
            isDraining ? "draining" : !isLoaded ? "opening" : catalog is null ? "no-content" : "ready",
            catalog is null ? "none" : found.IsEmpty ? "current" : "stale",
            ProgramVersion.Current,
            catalog?.Version,
            load.WaitingFor,
            load.StaleSince?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            found.IsEmpty ? null : found.Length,
            found.IsEmpty ? null : [.. LiveContent.UnreadableFirst(found).Take(MaxReasons).Select(ReadinessReason.Of)]);
    }
}

/// <summary>A diagnostic that keeps content from being served.</summary>
/// <param name="Rule">The code of a rule: docs/rules.md.</param>
internal sealed record ReadinessReason(string Rule, string File, int Line)
{
    public static ReadinessReason Of(Diagnostic found) => new(found.Rule.Code, found.Location.Path, found.Location.Line);
}
