using System.Diagnostics;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Live;

/// <summary>The result of loading a content folder once.</summary>
/// <param name="Duration">How long it took.</param>
/// <param name="Fingerprint">Of the folder, before and after it was read.</param>
/// <param name="StaleSince">Since when newer content has errors; null when this is the newest.</param>
internal sealed record ContentLoadResult(CatalogBuild Build, TimeSpan Duration, FolderFingerprint Fingerprint, DateTimeOffset? StaleSince)
{
    /// <summary>When its catalog went live; null while there is none.</summary>
    public DateTimeOffset? LoadedAt { get; init; }

    /// <summary>A file whose reading does not end, or <see cref="ReadProgress.Folder"/>; null when the load has ended.</summary>
    public string? WaitingFor { get; init; }

    /// <summary>Before the first load.</summary>
    public static readonly ContentLoadResult Empty = new(new CatalogBuild(null, []), TimeSpan.Zero, FolderFingerprint.None, StaleSince: null);

    /// <summary>Starts to load a folder. The state of the task is its <see cref="ReadProgress"/>.</summary>
    public static Task<ContentLoadResult> Start(string folder) => Start(folder, new ReadProgress());

    /// <inheritdoc cref="Start(string)"/>
    internal static Task<ContentLoadResult> Start(string folder, ReadProgress progress) => Task.Factory.StartNew(
        _ => Of(folder, progress), progress, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Starts to load a folder for a command: fails when reading it is stuck.</summary>
    public static async Task<ContentLoadResult> StartLimitedAsync(string folder)
    {
        var progress = new ReadProgress();
        var loading = Start(folder, progress);
        return await BlockingRead.StuckAtAsync(loading, progress, BlockingRead.Limit) is { } path ? Failed(BlockingRead.DiagnosticAt(path)) : await loading;
    }

    /// <summary>Loads a folder.</summary>
    /// <param name="progress">Receives what is being read.</param>
    public static ContentLoadResult Of(string folder, ReadProgress? progress = null)
    {
        var start = Stopwatch.GetTimestamp();
        return StableFolder.Read(folder, progress ?? new ReadProgress()) is { } stable
            ? new ContentLoadResult(CatalogBuilder.Build(stable.Folder), Stopwatch.GetElapsedTime(start), stable.Fingerprint, StaleSince: null)
            : Failed(StableFolder.StillChanging);
    }

    /// <summary>A load that failed before there was anything to build.</summary>
    public static ContentLoadResult Failed(Diagnostic reason) => new(new CatalogBuild(null, [reason]), TimeSpan.Zero, FolderFingerprint.None, StaleSince: null);
}
