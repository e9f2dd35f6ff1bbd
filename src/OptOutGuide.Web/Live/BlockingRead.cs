using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Live;

/// <summary>Reads that may never end. Each has a thread of its own, so that it takes none from requests and does not keep the process alive.</summary>
internal static class BlockingRead
{
    /// <summary>A single file that takes longer is reported. On a slow drive the whole folder may take much longer.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Starts a read.</summary>
    public static Task<T> Start<T>(Func<T> read) =>
        Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Waits for a task until its reading is stuck: nothing was read within a limit.</summary>
    /// <returns>The path at which it is stuck; null when the task has ended.</returns>
    public static async Task<string?> StuckAtAsync(Task reading, ReadProgress progress, TimeSpan limit, CancellationToken stopping = default)
    {
        while (true)
        {
            var steps = progress.Steps;
            if (await Task.WhenAny(reading, Task.Delay(limit, stopping)) == reading) return null;
            stopping.ThrowIfCancellationRequested();
            if (progress.Steps == steps && progress.Current is { } path) return path;
        }
    }

    /// <summary>Reads a folder for a command. If reading it is stuck, that is the only diagnostic.</summary>
    public static ContentFolder Folder(string folder) => Folder(folder, new ReadProgress(), Limit);

    /// <inheritdoc cref="Folder(string)"/>
    internal static ContentFolder Folder(string folder, ReadProgress progress, TimeSpan limit)
    {
        var reading = Start(() => ContentFolder.Read(folder, progress));
        return StuckAtAsync(reading, progress, limit).GetAwaiter().GetResult() is { } path
            ? new ContentFolder([], [DiagnosticAt(path)])
            : reading.GetAwaiter().GetResult();
    }

    /// <summary>The diagnostic of a file that cannot be read to its end.</summary>
    public static Diagnostic DiagnosticAt(string path) => path == ReadProgress.Folder
        ? new(Rule.UnreadableFile, SourceLocation.StartOf("site.yaml"), "Listing the files of the folder does not end.", Fix)
        : new(Rule.UnreadableFile, SourceLocation.StartOf(path), $"Reading '{path}' does not end.", Fix);

    private const string Fix = "Check that the drive responds, for example a network drive.";
}
