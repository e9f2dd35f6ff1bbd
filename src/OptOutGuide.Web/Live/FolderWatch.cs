using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Live;

/// <summary>Reports changes of a folder at once where the operating system can. Where it cannot, nothing is lost: the folder is looked at anyway.</summary>
internal sealed class FolderWatch(string folder, Action changed, ILogger logger) : IDisposable
{
    private FileSystemWatcher? _watcher;
    private bool _hasFailed;
    private bool _wasTold;

    /// <summary>Watches the folder that is at the path now: it may be another one than before.</summary>
    public void Renew()
    {
        Dispose();
        try
        {
            _watcher = Watching();
            _wasTold = false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            if (!_wasTold) logger.LogWarning("Changes of the content are not reported: {Cause} The folder is looked at every few seconds instead", e.Message);
            _wasTold = true;
        }
    }

    /// <summary>Watches again after a failure.</summary>
    public void RenewIfFailed()
    {
        if (_watcher is null || Volatile.Read(ref _hasFailed)) Renew();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher?.Dispose();
        _watcher = null;
    }

    private FileSystemWatcher Watching()
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changed();
        watcher.Created += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        // Too many changes at once, or the folder is gone: whatever it was, something has changed.
        watcher.Error += (_, _) => Fail();
        Volatile.Write(ref _hasFailed, false);
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Fail()
    {
        Volatile.Write(ref _hasFailed, true);
        changed();
    }
}
