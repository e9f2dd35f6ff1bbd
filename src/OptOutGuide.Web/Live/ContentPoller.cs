using System.Diagnostics;
using System.Runtime.InteropServices;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Live;

/// <summary>
/// Reloads the content when its files have changed and have then settled, and at once on <c>SIGHUP</c>.
/// Errors of the file system never end the polling.
/// </summary>
internal sealed class ContentPoller(LiveContent content, SiteSettings settings, ContentWatchOptions options, ILogger<ContentPoller> logger) : BackgroundService
{
    /// <summary>The pause after a check is at least this many times its duration: checks of a large folder take at most 5 % of the time.</summary>
    private const int MinIdleFactor = 20;

    private readonly SemaphoreSlim _reloadRequests = new(0);

    /// <summary>Reloads without waiting for the folder to settle: the caller knows that the content is complete.</summary>
    public void RequestReload()
    {
        logger.LogInformation("Reload requested");
        _reloadRequests.Release();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hangup = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            RequestReload();
        });
        await content.InitialLoad.WaitAsync(stoppingToken);
        var interval = options.PollInterval;
        while (true)
        {
            var isRequested = await TakeRequestAsync(interval, stoppingToken);
            try
            {
                interval = await CheckAsync(isRequested, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Content check failed; keeping the live version. Retrying in {Seconds} s", options.PollInterval.TotalSeconds);
            }
        }
    }

    /// <returns>The time until the next check.</returns>
    private async Task<TimeSpan> CheckAsync(bool isRequested, CancellationToken stopping)
    {
        if (isRequested)
        {
            if (!content.Reload(logger)) logger.LogInformation("The content has not changed");
            return options.PollInterval;
        }

        var start = Stopwatch.GetTimestamp();
        var isOutdated = content.IsOutdated();
        var idle = Stopwatch.GetElapsedTime(start) * MinIdleFactor;
        if (isOutdated)
        {
            var isSettled = await SettlesAsync(
                () => FolderFingerprint.Of(settings.ContentFolder),
                () => TakeRequestAsync(options.SettleTime, stopping),
                options.SettleTimeout,
                TimeProvider.System);
            if (isSettled) content.Reload(logger);
            else content.KeepLastGood(StableFolder.StillChanging, logger);
        }

        return idle > options.PollInterval ? idle : options.PollInterval;
    }

    /// <summary>Waits until the folder has not changed for the settle time, or a reload is requested.</summary>
    /// <param name="fingerprint">Takes the current fingerprint of the folder.</param>
    /// <param name="wait">Waits for the settle time. Returns true when a reload was requested meanwhile.</param>
    /// <param name="timeout">The settle timeout.</param>
    /// <param name="clock">Measures the timeout.</param>
    /// <returns>False when the folder was still changing at the timeout.</returns>
    internal static async Task<bool> SettlesAsync(Func<FolderFingerprint> fingerprint, Func<Task<bool>> wait, TimeSpan timeout, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        while (clock.GetElapsedTime(start) < timeout)
        {
            var before = fingerprint();
            if (await wait()) return true;
            if (before == fingerprint()) return true;
        }

        return false;
    }

    // Several requests at once are one.
    private async Task<bool> TakeRequestAsync(TimeSpan timeout, CancellationToken stopping)
    {
        if (!await _reloadRequests.WaitAsync(timeout, stopping)) return false;
        while (_reloadRequests.Wait(0, stopping)) { }
        return true;
    }
}
