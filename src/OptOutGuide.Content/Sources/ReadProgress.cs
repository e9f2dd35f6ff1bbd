using System.Collections.Concurrent;

namespace OptOutGuide.Content.Sources;

/// <summary>
/// How far the reading of a folder has come, for whoever waits for it. A read can block without an end: on a network drive that has gone
/// away, or on a pipe that has just taken the place of a file. Thread-safe.
/// </summary>
/// <param name="open">Opens a file; null: from disk.</param>
public sealed class ReadProgress(Func<FileInfo, Stream>? open = null)
{
    /// <summary>Stands for the folder itself while it is listed.</summary>
    public const string Folder = ".";

    private readonly ConcurrentDictionary<string, bool> _reading = new(StringComparer.Ordinal);
    private long _steps;

    /// <summary>A file that is being read; <see cref="Folder"/> while the folder is listed; null when nothing is read.</summary>
    public string? Current => _reading.Keys.Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>How many reads have ended. While it stays the same and there is a current file, that file blocks.</summary>
    public long Steps => Interlocked.Read(ref _steps);

    /// <summary>Marks a read from now until the returned value is disposed.</summary>
    /// <param name="path">A path below the folder, or <see cref="Folder"/>.</param>
    public IDisposable Reading(string path)
    {
        _reading[path] = true;
        return new Read(this, path);
    }

    /// <summary>Notes that a part of a long read has ended.</summary>
    internal void Step() => Interlocked.Increment(ref _steps);

    internal Stream Open(FileInfo file) =>
        open?.Invoke(file) ?? new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private sealed class Read(ReadProgress progress, string path) : IDisposable
    {
        public void Dispose()
        {
            progress._reading.TryRemove(path, out _);
            progress.Step();
        }
    }
}
