using OptOutGuide.Web.Http;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Hosting;

/// <summary>
/// Tells the service manager twice in each interval of its watchdog that the site serves a page, and only if it does: a site that hangs
/// or fails is restarted.
/// </summary>
/// <param name="interval">The interval in which the manager wants to hear from the site.</param>
internal sealed class SystemdWatchdog(
    TimeSpan interval,
    SystemdMessages messages,
    InProcessRequests requests,
    LiveContent content,
    TimeProvider clock,
    ILogger<SystemdWatchdog> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before it is ready the manager's limit for the start applies.
        await messages.Ready.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(interval / 2);
        do
        {
            if (await ServesAsync(stoppingToken)) messages.Ping();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>The home page of the first language is served, through the same pipeline as to a client.</summary>
    internal async Task<bool> ServesAsync(CancellationToken stopping)
    {
        try
        {
            var now = clock.GetUtcNow();
            // Without content the site shows errors (Development): nothing that a restart would mend.
            if (content.SnapshotAt(now) is not { Catalog: var catalog } snapshot) return true;
            var path = catalog.Urls.Of(catalog.Home.Id, catalog.Site.Languages[0]).Path.Value;
            var status = await requests.RenderAsync(path, snapshot, now, stopping).WaitAsync(interval, stopping);
            if (status == StatusCodes.Status200OK) return true;
            logger.LogError("The watchdog's page failed with status {Status}; systemd is not told that the site serves", status);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            logger.LogError(e, "The watchdog's page failed; systemd is not told that the site serves");
        }

        return false;
    }
}
