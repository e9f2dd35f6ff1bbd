using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>Finds hosts that resemble those of the company whose forms this site explains. The list is code, so that changes are reviewed.</summary>
internal static class LookAlikeHosts
{
    private static readonly ImmutableArray<string> OwnHosts =
    [
        "facebook.com", "fb.com", "fb.me", "instagram.com", "whatsapp.com", "wa.me", "meta.com", "meta.ai",
        "messenger.com", "threads.net", "threads.com", "oculus.com",
    ];

    private static readonly ImmutableArray<string> Brands = ["facebook", "instagram", "whatsapp"];

    /// <summary>The host or brand that a host resembles; null if it is the company's own host or resembles none.</summary>
    public static string? Find(string host)
    {
        if (IsOwn(host)) return null;
        if (OwnHosts.FirstOrDefault(own => $".{host}.".Contains($".{own}.", StringComparison.Ordinal)) is { } inside) return inside;
        var words = NormalizeConfusables(host).Split('.', '-');
        return Brands.FirstOrDefault(brand =>
            words.Any(word => word.Contains(brand, StringComparison.Ordinal) || Suggestions.EditDistance(word, brand) <= 1));
    }

    /// <summary>Whether a host belongs to the company.</summary>
    public static bool IsOwn(string host) => OwnHosts.Any(own => host == own || host.EndsWith("." + own, StringComparison.Ordinal));

    // The ASCII subset of the skeleton of Unicode TS 39.
    private static string NormalizeConfusables(string host) => host
        .Replace("rn", "m", StringComparison.Ordinal)
        .Replace("vv", "w", StringComparison.Ordinal)
        .Replace('0', 'o').Replace('1', 'l').Replace('3', 'e').Replace('4', 'a').Replace('5', 's');
}
