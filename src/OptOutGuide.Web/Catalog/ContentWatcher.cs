using System.Threading.Channels;
using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Catalog;

/// <summary>Reads the content again when its files have changed and have then been quiet for a moment.</summary>
internal sealed class ContentWatcher(SiteContent content, SiteSettings settings, ILogger<ContentWatcher> logger) : BackgroundService
{
    /// <summary>Editors and deployments write several files, and some files twice.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = new FileSystemWatcher(settings.ContentFolder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Note();
        watcher.Created += (_, _) => Note();
        watcher.Deleted += (_, _) => Note();
        watcher.Renamed += (_, _) => Note();
        // Too many changes at once: whatever they were, something has changed.
        watcher.Error += (_, _) => Note();
        watcher.EnableRaisingEvents = true;
        // What changed between the start and here.
        Note();

        await foreach (var _ in _changes.Reader.ReadAllAsync(stoppingToken))
        {
            do await Task.Delay(Quiet, stoppingToken);
            while (_changes.Reader.TryRead(out var _));
            content.Reload(logger);
        }
    }

    private void Note() => _changes.Writer.TryWrite(true);
}
