using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Web.Settings;

/// <summary>The settings of one process, fixed at the start.</summary>
/// <param name="ContentFolder">Full path of the content.</param>
/// <param name="PublicUrl">Overrides the address in <c>site.yaml</c>; without a slash at the end.</param>
/// <param name="AsOf">The instant at which the site is shown instead of the real one; the clock runs on from there.</param>
public sealed record SiteSettings(string ContentFolder, string? PublicUrl, DateTimeOffset? AsOf)
{
    /// <summary>Bytes of responses that are kept in memory, in all encodings.</summary>
    public long CacheBytes { get; init; } = 64 * Megabyte;

    /// <summary>Bytes of responses that each of the two snapshots (current and next) may keep.</summary>
    public long SnapshotBytes => CacheBytes * 3 / 8;

    /// <summary>Bytes of uncompressed pages that the output cache may keep for the seconds in which requests wait for the same page.</summary>
    public long OutputCacheBytes => CacheBytes / 4;

    /// <summary>Bytes.</summary>
    public const long Megabyte = 1024 * 1024;

    /// <summary>The fixed instant of an export; null for a site that is served.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>How long the site keeps serving after a shutdown was requested; null: the default of the environment.</summary>
    public TimeSpan? Drain { get; init; }

    /// <summary>Where the metrics are served, for example <c>http://127.0.0.1:9464</c>; empty: nowhere.</summary>
    public ImmutableArray<ListenAddress> MetricsUrls { get; init; } = [];

    /// <summary>The public URL that pages show.</summary>
    public string PublicUrlOf(ContentCatalog catalog) => PublicUrl ?? catalog.Site.PublicUrl;

    /// <summary>The content beside the program (published), else the repository's (in development). If it does not exist, the build reports that.</summary>
    public static string FindContentFolder()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "content");
        if (Directory.Exists(beside)) return beside;
        return RepositoryFolder.Find() is { } repository ? Path.Combine(repository, "content") : beside;
    }
}
