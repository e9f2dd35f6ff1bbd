using System.Diagnostics;
using System.Runtime.InteropServices;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Live;

/// <summary>
/// Reloads the content when its files have changed and have then settled, and at once on <c>SIGHUP</c>.
/// Errors of the file system never end the polling.
/// </summary>
internal sealed class ContentPoller(
    LiveContent content,
    SiteSettings settings,
    ContentWatchOptions options,
    IEnumerable<IReloadObserver> observers,
    ILogger<ContentPoller> logger) : BackgroundService
{
    /// <summary>The pause after a check is at least this many times its duration: checks of a large folder take at most 5 % of the time.</summary>
    private const int MinIdleFactor = 20;

    /// <summary>Checks that never end keep their threads, so there are only so many.</summary>
    private const int MaxLeftBehind = 4;

    private readonly SemaphoreSlim _reloadRequests = new(0);
    private readonly List<Task> _leftBehind = [];

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
        await WaitAsync(content.InitialLoad, content.InitialProgress, stoppingToken);
        var interval = options.PollInterval;
        while (true)
        {
            // After the initial load was given up, the content is read without waiting for a change.
            var isRequested = await TakeRequestAsync(interval, stoppingToken) || !content.InitialLoad.IsCompleted;
            var progress = new ReadProgress(options.Open);
            var check = CheckSafelyAsync(isRequested, progress, stoppingToken);
            await WaitAsync(check, progress, stoppingToken);
            interval = check.IsCompleted ? await check : options.PollInterval;
        }
    }

    /// <summary>Waits for a check. If its reading is stuck, that is reported, and the check is left behind: another may come through.</summary>
    private async Task WaitAsync(Task check, ReadProgress progress, CancellationToken stopping)
    {
        while (await BlockingRead.StuckAtAsync(check, progress, options.ReadLimit, stopping) is { } path)
        {
            if (!content.ReportStuck(path, progress, logger)) continue;
            _leftBehind.RemoveAll(one => one.IsCompleted);
            if (_leftBehind.Count == MaxLeftBehind) continue;
            _leftBehind.Add(check);
            return;
        }
    }

    private async Task<TimeSpan> CheckSafelyAsync(bool isRequested, ReadProgress progress, CancellationToken stopping)
    {
        try
        {
            return await CheckAsync(isRequested, progress, stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Content check failed; keeping the live version. Retrying in {Seconds} s", options.PollInterval.TotalSeconds);
            return options.PollInterval;
        }
    }

    /// <returns>The time until the next check.</returns>
    private async Task<TimeSpan> CheckAsync(bool isRequested, ReadProgress progress, CancellationToken stopping)
    {
        if (isRequested)
        {
            await ReloadOnRequestAsync(progress);
            return options.PollInterval;
        }

        var start = Stopwatch.GetTimestamp();
        var isOutdated = await BlockingRead.Start(() => content.IsOutdated(progress));
        var idle = Stopwatch.GetElapsedTime(start) * MinIdleFactor;
        if (isOutdated)
        {
            // The clock of the system, as for all waits here: the site's clock can stand still or be set.
            var settling = await SettleAsync(
                () => BlockingRead.Start(() => FolderFingerprint.Of(settings.ContentFolder, progress)),
                () => TakeRequestAsync(options.SettleTime, stopping),
                options.SettleTimeout,
                TimeProvider.System);
            switch (settling)
            {
                case Settling.Settled:
                    await BlockingRead.Start(() => content.Reload(logger, progress));
                    break;
                case Settling.ReloadRequested:
                    await ReloadOnRequestAsync(progress);
                    break;
                default:
                    content.KeepLastGood(StableFolder.StillChanging, logger);
                    break;
            }
        }

        return idle > options.PollInterval ? idle : options.PollInterval;
    }

    // Whoever has sent the signal waits for the end, also of a reload that fails.
    private async Task ReloadOnRequestAsync(ReadProgress progress)
    {
        foreach (var observer in observers) observer.ReloadBegins();
        try
        {
            if (!await BlockingRead.Start(() => content.Reload(logger, progress))) logger.LogInformation("The content has not changed");
        }
        finally
        {
            foreach (var observer in observers) observer.ReloadEnded();
        }
    }

    /// <summary>Waits until the folder has not changed for the settle time, or a reload is requested.</summary>
    /// <param name="fingerprint">Takes the current fingerprint of the folder.</param>
    /// <param name="wait">Waits for the settle time. Returns true when a reload was requested meanwhile.</param>
    /// <param name="timeout">The settle timeout.</param>
    /// <param name="clock">Measures the timeout.</param>
    /// <returns>What ended the wait.</returns>
    internal static async Task<Settling> SettleAsync(
        Func<Task<FolderFingerprint>> fingerprint, Func<Task<bool>> wait, TimeSpan timeout, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        while (clock.GetElapsedTime(start) < timeout)
        {
            var before = await fingerprint();
            if (await wait()) return Settling.ReloadRequested;
            if (before == await fingerprint()) return Settling.Settled;
        }

        return Settling.StillChanging;
    }

    // Several requests at once are one.
    private async Task<bool> TakeRequestAsync(TimeSpan timeout, CancellationToken stopping)
    {
        if (!await _reloadRequests.WaitAsync(timeout, stopping)) return false;
        while (_reloadRequests.Wait(0, stopping)) { }
        return true;
    }
}

/// <summary>What ends the wait for a folder to settle.</summary>
internal enum Settling
{
    /// <summary>It has not changed for the settle time.</summary>
    Settled,

    /// <summary>A reload was requested meanwhile.</summary>
    ReloadRequested,

    /// <summary>It was still changing at the timeout.</summary>
    StillChanging,
}
