using System.Diagnostics;
using OptOutGuide.Content;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Web.Catalog;

/// <summary>What came of reading a content folder once.</summary>
/// <param name="Loading">How long it took.</param>
/// <param name="Stamp">What the folder looked like.</param>
/// <param name="StaleSince">Since when newer content cannot be shown; null when this is the newest.</param>
internal sealed record ContentReading(CatalogBuild Build, TimeSpan Loading, FolderStamp Stamp, DateTimeOffset? StaleSince)
{
    /// <summary>Nothing has been read yet.</summary>
    public static readonly ContentReading None = new(new CatalogBuild(null, []), TimeSpan.Zero, FolderStamp.None, StaleSince: null);

    /// <summary>Reads a folder.</summary>
    public static ContentReading Of(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        return SteadyFolder.Read(folder) is { } steady
            ? new ContentReading(CatalogBuilder.Build(steady.Folder), Stopwatch.GetElapsedTime(start), steady.Stamp, StaleSince: null)
            : Failed(SteadyFolder.Restless);
    }

    /// <summary>There was nothing to build from.</summary>
    public static ContentReading Failed(Diagnostic reason) => new(new CatalogBuild(null, [reason]), TimeSpan.Zero, FolderStamp.None, StaleSince: null);
}
