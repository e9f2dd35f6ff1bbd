using System.Globalization;

namespace OptOutGuide.Web.Hosting;

/// <summary>The limit on open files, and how many connections it allows beside the program's own files.</summary>
/// <remarks>Without free descriptors Kestrel accepts in a busy loop, and .NET may end with "Out of memory".</remarks>
internal static class FileDescriptorLimit
{
    /// <summary>Descriptors for libraries, content and what is loaded later: about 300 are in use after every page was requested.</summary>
    private const int Reserved = 450;
    private const int Min = 50;
    private const int Max = 10_000;

    /// <summary>The largest number of concurrent connections.</summary>
    public static int MaxConnections => Limit() is { } limit ? (int)Math.Clamp(limit - Reserved, Min, Max) : Max;

    // Null: no limit, or not Linux.
    private static long? Limit()
    {
        const string limits = "/proc/self/limits";
        if (!File.Exists(limits)) return null;
        var line = File.ReadLines(limits).FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        var fields = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields is { Length: > 3 } && long.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var soft)
            ? soft
            : null;
    }
}
