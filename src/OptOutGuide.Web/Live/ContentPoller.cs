using System.Diagnostics;
using System.Runtime.InteropServices;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Live;

/// <summary>
/// Reads the content again when its files have changed and have then been quiet for a moment, and at once on <c>SIGHUP</c>.
/// Nothing that goes wrong with files ends the watching.
/// </summary>
internal sealed class ContentPoller(LiveContent content, SiteSettings settings, ContentWatchOptions rhythm, ILogger<ContentPoller> logger) : BackgroundService
{
    private readonly SemaphoreSlim _woken = new(0);
    private readonly SemaphoreSlim _asked = new(0);

    /// <summary>Reads the content without waiting for quiet: somebody who knows that it is whole asks for it.</summary>
    public void Ask()
    {
        logger.LogInformation("Asked to read the content again");
        _asked.Release();
        _woken.Release();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hangup = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            Ask();
        });
        using var watch = new FolderWatch(settings.ContentFolder, () => _woken.Release(), logger);
        watch.Renew();
        await content.Opening.WaitAsync(stoppingToken);
        while (true)
        {
            // Events wake it; the looks in between find what no event tells.
            var isWoken = await _woken.WaitAsync(rhythm.Poll, stoppingToken);
            try
            {
                await LookAsync(watch, isWoken, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Looking at the content failed. What is on air stays; the next look is in a few seconds");
            }
        }
    }

    private async Task LookAsync(FolderWatch watch, bool isWoken, CancellationToken stopping)
    {
        if (IsAsked())
        {
            watch.Renew();
            if (!content.Reload(logger)) logger.LogInformation("The content is the same as before");
            return;
        }

        watch.RenewIfFailed();
        if (!isWoken)
        {
            if (!content.IsOutdated()) return;
            // No event told of it: the watching may belong to a folder that is no longer at the path.
            watch.Renew();
        }

        if (await SettlesAsync(stopping)) content.Reload(logger);
        else content.Hold(StableFolder.StillChanging, logger);
    }

    private async Task<bool> SettlesAsync(CancellationToken stopping)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < rhythm.Patience)
        {
            Forget(_woken);
            var before = FolderFingerprint.Of(settings.ContentFolder);
            // Who asks in the middle of the waiting knows that the content is whole.
            if (await _asked.WaitAsync(rhythm.Quiet, stopping)) return true;
            if (_woken.CurrentCount == 0 && before == FolderFingerprint.Of(settings.ContentFolder)) return true;
        }

        return false;
    }

    private bool IsAsked()
    {
        var isAsked = _asked.CurrentCount > 0;
        Forget(_asked);
        return isAsked;
    }

    private static void Forget(SemaphoreSlim calls)
    {
        while (calls.Wait(0)) { }
    }
}
