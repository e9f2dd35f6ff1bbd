using System.Diagnostics;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Live;

/// <summary>What came of reading a content folder once.</summary>
/// <param name="Loading">How long it took.</param>
/// <param name="Stamp">What the folder looked like.</param>
/// <param name="StaleSince">Since when newer content cannot be shown; null when this is the newest.</param>
internal sealed record ContentLoadResult(CatalogBuild Build, TimeSpan Loading, FolderFingerprint Stamp, DateTimeOffset? StaleSince)
{
    /// <summary>Nothing has been read yet.</summary>
    public static readonly ContentLoadResult None = new(new CatalogBuild(null, []), TimeSpan.Zero, FolderFingerprint.None, StaleSince: null);

    /// <summary>Reads a folder.</summary>
    public static ContentLoadResult Of(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        return StableFolder.Read(folder) is { } steady
            ? new ContentLoadResult(CatalogBuilder.Build(steady.Folder), Stopwatch.GetElapsedTime(start), steady.Stamp, StaleSince: null)
            : Failed(StableFolder.StillChanging);
    }

    /// <summary>There was nothing to build from.</summary>
    public static ContentLoadResult Failed(Diagnostic reason) => new(new CatalogBuild(null, [reason]), TimeSpan.Zero, FolderFingerprint.None, StaleSince: null);
}
