using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OptOutGuide.Content.Text;

/// <summary>The part of a host that its owner has registered: <c>example</c> and <c>co.uk</c> for <c>www.example.co.uk</c>.</summary>
/// <remarks>An approximation of the Public Suffix List, which is longer than this program and changes weekly.</remarks>
internal sealed record SiteName(string Name, string Suffix)
{
    /// <summary>Shorter names differ by one letter by chance.</summary>
    private const int MinLength = 5;

    private static readonly FrozenSet<string> SecondLevels = FrozenSet.ToFrozenSet(
        ["ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "mil", "ne", "net", "or", "org"], StringComparer.Ordinal);

    /// <summary>Well-known names, which a site need not link itself. The list is code, so that changes are reviewed.</summary>
    public static ImmutableArray<string> WellKnown { get; } =
    [
        "amazon", "google", "linkedin", "microsoft", "openai", "paypal", "pinterest", "reddit", "snapchat", "telegram", "threads", "tiktok", "twitter",
        "wikipedia", "youtube",
    ];

    /// <summary>The registered part of a host.</summary>
    public static SiteName Of(string host)
    {
        var labels = host.Split('.');
        if (labels.Length < 2) return new SiteName(host, "");
        var suffix = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 2 : 1;
        return new SiteName(labels[^(suffix + 1)], string.Join('.', labels[^suffix..]));
    }

    /// <summary>The registered part as a host.</summary>
    public string Host => Suffix.Length == 0 ? Name : $"{Name}.{Suffix}";

    /// <summary>Whether readers can mistake one name for the other.</summary>
    public bool Resembles(SiteName other) =>
        (Suffix == other.Suffix && (Skeleton(Name) == Skeleton(other.Name) || IsOneEdit(Name, other.Name)) && !DiffersInNumber(Name, other.Name))
        || (Name == other.Name && IsMistypedSuffix(Suffix, other.Suffix))
        || Name == other.Host.Replace('.', '-');

    /// <summary>The name and all forms of it without one letter. Names that are one edit apart have one of them in common.</summary>
    public IEnumerable<string> Forms()
    {
        yield return Skeleton(Name);
        yield return Name.Replace("-", "", StringComparison.Ordinal);
        for (var at = 0; at < Name.Length; at++) yield return Name.Remove(at, 1);
        yield return Host.Replace('.', '-');
        yield return Name;
    }

    /// <summary>The well-known name that this one resembles, or null.</summary>
    public string? FindWellKnown() => WellKnown.Contains(Name) ? null : WellKnown.FirstOrDefault(known =>
        (Skeleton(Name) == Skeleton(known) || IsOneEdit(Name, known)) && !DiffersInNumber(Name, known));

    // The ASCII subset of the skeleton of Unicode TS 39; "i" and "l" look alike as a capital and in many fonts.
    private static string Skeleton(string name) => name
        .Replace("rn", "m", StringComparison.Ordinal)
        .Replace("vv", "w", StringComparison.Ordinal)
        .Replace("cl", "d", StringComparison.Ordinal)
        .Replace('0', 'o').Replace('1', 'l').Replace('i', 'l').Replace('3', 'e').Replace('4', 'a').Replace('5', 's')
        .Replace("-", "", StringComparison.Ordinal);

    // One insertion, deletion, substitution or transposition.
    private static bool IsOneEdit(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (a.Length < MinLength || b.Length - a.Length > 1 || a == b) return false;
        var same = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(same);
        var restB = b.AsSpan(same);
        if (restA.Length < restB.Length) return restA.SequenceEqual(restB[1..]);
        return restA[1..].SequenceEqual(restB[1..])
            || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]));
    }

    // "channel4" and "channel5", or "route66" and "route6", are numbered on purpose; "g00gle" is not.
    private static bool DiffersInNumber(string a, string b) =>
        a.TrimEnd([.. "0123456789"]) is { Length: > 0 } stem && stem == b.TrimEnd([.. "0123456789"]);

    // ".co" for ".com", but not ".be" for ".de": companies register their names in many countries.
    private static bool IsMistypedSuffix(string a, string b) =>
        (a is "com" or "org" or "net" or "info" || b is "com" or "org" or "net" or "info") && Suggestions.EditDistance(a, b) == 1;
}
