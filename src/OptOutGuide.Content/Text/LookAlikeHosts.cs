using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>Hosts that could pass for those of the company whose forms this site explains. In code, like the hosts of forms: a change is reviewed.</summary>
internal static class LookAlikeHosts
{
    private static readonly ImmutableArray<string> Own =
    [
        "facebook.com", "fb.com", "fb.me", "instagram.com", "whatsapp.com", "wa.me", "meta.com", "meta.ai", "messenger.com", "threads.net", "threads.com", "oculus.com",
    ];

    private static readonly ImmutableArray<string> Names = ["facebook", "instagram", "whatsapp"];

    /// <summary>What a host could pass for; null if it is one of the company's own, or like none.</summary>
    public static string? Find(string host)
    {
        if (IsOwn(host)) return null;
        if (Own.FirstOrDefault(own => $".{host}.".Contains($".{own}.", StringComparison.Ordinal)) is { } inside) return inside;
        var words = AsSeen(host).Split('.', '-');
        return Names.FirstOrDefault(name => words.Any(word => word.Contains(name, StringComparison.Ordinal) || Suggestions.EditDistance(word, name) <= 1));
    }

    /// <summary>The company's own host.</summary>
    public static bool IsOwn(string host) => Own.Any(own => host == own || host.EndsWith("." + own, StringComparison.Ordinal));

    // Signs that look like letters, read as those letters.
    private static string AsSeen(string host) => host.Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal)
        .Replace('0', 'o').Replace('1', 'l').Replace('3', 'e').Replace('4', 'a').Replace('5', 's');
}
