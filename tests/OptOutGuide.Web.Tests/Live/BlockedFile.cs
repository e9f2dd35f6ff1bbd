namespace OptOutGuide.Web.Tests.Live;

/// <summary>A file whose opening blocks until it is released, as on a drive that does not respond.</summary>
internal sealed class BlockedFile(string path)
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _opened;

    /// <summary>Only the first opening blocks, as for a pipe that has been removed since.</summary>
    public bool OnlyOnce { get; init; }

    public void Release() => _released.TrySetResult();

    public Stream Open(FileInfo file)
    {
        var blocks = file.FullName.EndsWith(path, StringComparison.Ordinal) && (Interlocked.Increment(ref _opened) == 1 || !OnlyOnce);
        if (blocks) _released.Task.Wait();
        return file.OpenRead();
    }
}
