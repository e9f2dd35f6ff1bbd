using System.Globalization;

namespace OptOutGuide.Web.Hosting;

/// <summary>How many connections leave the program enough descriptors for its own files.</summary>
/// <remarks>A program without any spins in accepting connections, and .NET may end it with "Out of memory".</remarks>
internal static class Descriptors
{
    /// <summary>Libraries, content, watching, and what is loaded later: about 300 in use after every page was asked for.</summary>
    private const int Own = 450;
    private const int Fewest = 50;
    private const int Most = 10_000;

    /// <summary>The most connections at once.</summary>
    public static int Connections => Limit() is { } limit ? (int)Math.Clamp(limit - Own, Fewest, Most) : Most;

    // Null: no limit, or not Linux.
    private static long? Limit()
    {
        const string limits = "/proc/self/limits";
        if (!File.Exists(limits)) return null;
        var fields = File.ReadLines(limits).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal))?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields is { Length: > 3 } && long.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var soft) ? soft : null;
    }
}
