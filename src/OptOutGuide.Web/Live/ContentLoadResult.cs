using System.Diagnostics;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Live;

/// <summary>What came of reading a content folder once.</summary>
/// <param name="Duration">How long it took.</param>
/// <param name="Fingerprint">What the folder looked like.</param>
/// <param name="StaleSince">Since when newer content cannot be shown; null when this is the newest.</param>
internal sealed record ContentLoadResult(CatalogBuild Build, TimeSpan Duration, FolderFingerprint Fingerprint, DateTimeOffset? StaleSince)
{
    /// <summary>Nothing has been read yet.</summary>
    public static readonly ContentLoadResult Empty = new(new CatalogBuild(null, []), TimeSpan.Zero, FolderFingerprint.None, StaleSince: null);

    /// <summary>Reads a folder.</summary>
    public static ContentLoadResult Of(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        return StableFolder.Read(folder) is { } stable
            ? new ContentLoadResult(CatalogBuilder.Build(stable.Folder), Stopwatch.GetElapsedTime(start), stable.Fingerprint, StaleSince: null)
            : Failed(StableFolder.StillChanging);
    }

    /// <summary>There was nothing to build from.</summary>
    public static ContentLoadResult Failed(Diagnostic reason) => new(new CatalogBuild(null, [reason]), TimeSpan.Zero, FolderFingerprint.None, StaleSince: null);
}
