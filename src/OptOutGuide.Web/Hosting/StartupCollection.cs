using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Hosting;

/// <summary>
/// One garbage collection after the start returns what only the start needed: a sixth of the resident memory.
/// Without load none might come for hours.
/// </summary>
internal sealed class StartupCollection(LiveContent content, TimeProvider clock) : BackgroundService
{
    /// <summary>Requests that have waited for the start come first: the collection pauses the program for some 20 ms.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await content.InitialLoad.WaitAsync(stoppingToken);
        await Task.Delay(Delay, clock, stoppingToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
