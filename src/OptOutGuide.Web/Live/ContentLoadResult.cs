using System.Diagnostics;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Live;

/// <summary>The result of loading a content folder once.</summary>
/// <param name="Duration">How long it took.</param>
/// <param name="Fingerprint">Of the folder, before and after it was read.</param>
/// <param name="StaleSince">Since when newer content has errors; null when this is the newest.</param>
internal sealed record ContentLoadResult(CatalogBuild Build, TimeSpan Duration, FolderFingerprint Fingerprint, DateTimeOffset? StaleSince)
{
    /// <summary>Before the first load.</summary>
    public static readonly ContentLoadResult Empty = new(new CatalogBuild(null, []), TimeSpan.Zero, FolderFingerprint.None, StaleSince: null);

    /// <summary>Loads a folder.</summary>
    public static ContentLoadResult Of(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        return StableFolder.Read(folder) is { } stable
            ? new ContentLoadResult(CatalogBuilder.Build(stable.Folder), Stopwatch.GetElapsedTime(start), stable.Fingerprint, StaleSince: null)
            : Failed(StableFolder.StillChanging);
    }

    /// <summary>A load that failed before there was anything to build.</summary>
    public static ContentLoadResult Failed(Diagnostic reason) => new(new CatalogBuild(null, [reason]), TimeSpan.Zero, FolderFingerprint.None, StaleSince: null);
}
