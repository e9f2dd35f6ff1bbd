using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Http;

/// <summary>What <c>/health/ready</c> tells a load balancer, and the person whom it wakes.</summary>
/// <param name="Status"><c>ready</c>; <c>opening</c>, while the content is read for the first time; <c>draining</c>, while the site ends; <c>no-content</c>, while nothing can be shown.</param>
/// <param name="Content"><c>current</c>; <c>stale</c>, while newer content has errors and the last good one is shown; <c>none</c>.</param>
/// <param name="Version">The content on air.</param>
/// <param name="Since">Since when the content is stale.</param>
/// <param name="Findings">How many findings keep the newest content away.</param>
/// <param name="Reasons">The first of them: rules and places only; the log has the sentences.</param>
internal sealed record Readiness(string Status, string Content, string? Version, string? Since, int? Findings, ImmutableArray<ReadinessReason>? Reasons)
{
    private const int MaxReasons = 10;

    /// <summary>Pages are served.</summary>
    [JsonIgnore]
    public bool IsReady => Status == "ready";

    public static Readiness Of(LiveContent content, bool isEnding)
    {
        var found = content.Diagnostics;
        return new Readiness(
            isEnding ? "draining" : !content.InitialLoad.IsCompleted ? "opening" : content.Catalog is null ? "no-content" : "ready",
            content.Catalog is null ? "none" : found.IsEmpty ? "current" : "stale",
            content.Catalog?.Version,
            content.StaleSince?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            found.IsEmpty ? null : found.Length,
            found.IsEmpty ? null : [.. LiveContent.UnreadableFirst(found).Take(MaxReasons).Select(ReadinessReason.Of)]);
    }
}

/// <summary>Why content is not shown.</summary>
/// <param name="Rule">The code of a rule: docs/rules.md.</param>
internal sealed record ReadinessReason(string Rule, string File, int Line)
{
    public static ReadinessReason Of(Diagnostic found) => new(found.Rule.Code, found.Location.Path, found.Location.Line);
}
