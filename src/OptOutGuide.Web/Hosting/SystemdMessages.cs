using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting.Systemd;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Hosting;

/// <summary>
/// Tells the service manager (sd_notify) when the site serves, reloads and stops. Ready means: it listens, and its content is loaded.
/// </summary>
/// <remarks>The framework's own lifetime says ready as soon as the site listens, and nothing of reloads.</remarks>
internal sealed class SystemdMessages : BackgroundService, IReloadObserver
{
    /// <summary>Messages that wait for a manager that does not read; more are of no use.</summary>
    private const int MaxWaiting = 16;

    /// <summary>The shutdown does not wait longer for a manager that does not read.</summary>
    private static readonly TimeSpan MaxDelayOfStop = TimeSpan.FromSeconds(1);

    private readonly ISystemdNotifier _notifier;
    private readonly LiveContent _content;
    private readonly IHostEnvironment _environment;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger<SystemdMessages> _logger;
    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(MaxWaiting)
    {
        SingleReader = true,
        FullMode = BoundedChannelFullMode.DropWrite,
    });
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SystemdMessages(
        ISystemdNotifier notifier,
        LiveContent content,
        IHostEnvironment environment,
        IHostApplicationLifetime lifetime,
        ILogger<SystemdMessages> logger)
    {
        (_notifier, _content, _environment, _lifetime, _logger) = (notifier, content, environment, lifetime, logger);
        lifetime.ApplicationStopping.Register(() => Add("STOPPING=1"));
    }

    /// <summary>Completes when the manager was told that the site is ready.</summary>
    public Task Ready => _ready.Task;

    /// <inheritdoc/>
    // The manager compares it with the time of its signal, by the same clock: Stopwatch reads CLOCK_MONOTONIC in nanoseconds.
    public void ReloadBegins() => Add(string.Create(
        CultureInfo.InvariantCulture, $"RELOADING=1\nMONOTONIC_USEC={(long)Stopwatch.GetElapsedTime(0).TotalMicroseconds}"));

    /// <inheritdoc/>
    public void ReloadEnded()
    {
        if (!_lifetime.ApplicationStopping.IsCancellationRequested) Add(ReadyMessage());
    }

    /// <summary>The site has served a page.</summary>
    public void Ping() => Add("WATCHDOG=1");

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await Task.WhenAny(ExecuteTask ?? Task.CompletedTask, Task.Delay(MaxDelayOfStop, cancellationToken));
        await base.StopAsync(new CancellationToken(canceled: true));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var starting = _lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await using var stopping = _lifetime.ApplicationStopping.Register(() => started.TrySetCanceled());
        try
        {
            await started.Task;
            await _content.InitialLoad.WaitAsync(_lifetime.ApplicationStopping);
            // Content with errors ends the program; in Development the site shows them.
            if (_content.Catalog is not null || _environment.IsDevelopment())
            {
                Send(ReadyMessage());
                _ready.TrySetResult();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped before it was ready: the manager still hears that it stops.
        }

        await foreach (var message in _waiting.Reader.ReadAllAsync(CancellationToken.None)) Send(message);
    }

    private string ReadyMessage()
    {
        var build = _content.LastLoad.Build;
        var (catalog, errors) = (build.Catalog, build.Diagnostics.Length);
        var state = catalog is null ? "No content"
            : errors == 0 ? $"Serving content {catalog.Version}"
            : string.Create(CultureInfo.InvariantCulture, $"Serving content {catalog.Version}; newer content has {errors} errors");
        return $"READY=1\nSTATUS={state}";
    }

    private void Add(string message) => _waiting.Writer.TryWrite(message);

    // Blocks while the manager does not read: only this loop waits.
    private void Send(string message)
    {
        try
        {
            _notifier.Notify(new ServiceState(message));
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            _logger.LogWarning("systemd was not told {Message}: {Reason}", message.Split('\n')[0], e.Message);
        }
    }
}
