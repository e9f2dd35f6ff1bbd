namespace OptOutGuide.Web.Responses;

/// <summary>How long browsers and proxies may keep a page (RFC 9111): never beyond its next change.</summary>
internal static class CacheControl
{
    private const int BrowserSeconds = 60;
    private const int ProxySeconds = 300;

    /// <summary>The header's value while no change is near.</summary>
    public static string Longest { get; } = Of(long.MaxValue);

    /// <summary>The header's value for a page that changes at an instant; null: no change is foreseen.</summary>
    public static string For(DateTimeOffset now, DateTimeOffset? changesAt)
    {
        if (changesAt is not { } change) return Longest;
        var seconds = Math.Max(0, (long)Math.Floor((change - now).TotalSeconds));
        return seconds >= ProxySeconds ? Longest : Of(seconds);
    }

    private static string Of(long seconds) =>
        FormattableString.Invariant($"public, max-age={Math.Min(BrowserSeconds, seconds)}, s-maxage={Math.Min(ProxySeconds, seconds)}");
}
