using System.Globalization;
using Microsoft.Extensions.Hosting.Systemd;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Hosting;

/// <summary>Adds what tells a service manager about the site, if there is one that listens.</summary>
internal static class SystemdServices
{
    /// <summary>Twice the resolution of a timer.</summary>
    private const long MinMicroseconds = 2_000;

    /// <summary>Within the range of a timer: twelve days.</summary>
    private const long MaxMicroseconds = 1L << 40;

    /// <summary>Does nothing unless <c>NOTIFY_SOCKET</c> is set (sd_notify).</summary>
    /// <remarks>The framework's <c>AddSystemd</c> looks for a parent process called systemd instead, and has no place for the content.</remarks>
    public static void AddSystemdWhenNotified(this IServiceCollection services)
    {
        // The code for it is in other methods, so that it is loaded only here.
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is { Length: > 0 }) AddSystemd(services);
    }

    /// <param name="watchdog">The interval of the manager's watchdog; null if it has none.</param>
    public static void AddSystemd(this IServiceCollection services, ISystemdNotifier notifier, TimeSpan? watchdog)
    {
        services.AddSingleton(notifier);
        services.AddSingleton<SystemdMessages>();
        services.AddSingleton<IReloadObserver>(provider => provider.GetRequiredService<SystemdMessages>());
        services.AddHostedService(provider => provider.GetRequiredService<SystemdMessages>());
        if (watchdog is { } interval) services.AddHostedService(provider => ActivatorUtilities.CreateInstance<SystemdWatchdog>(provider, interval));
    }

    /// <summary>The interval of the watchdog (sd_watchdog_enabled); null if there is none, or if it is for another process.</summary>
    /// <param name="microseconds">The value of <c>WATCHDOG_USEC</c>.</param>
    /// <param name="process">The value of <c>WATCHDOG_PID</c>.</param>
    public static TimeSpan? Watchdog(string? microseconds, string? process) =>
        long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        && length is >= MinMicroseconds and <= MaxMicroseconds
        && (string.IsNullOrEmpty(process) || process == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
            ? TimeSpan.FromMicroseconds(length)
            : null;

    private static void AddSystemd(IServiceCollection services) => services.AddSystemd(
        new SystemdNotifier(),
        Watchdog(Environment.GetEnvironmentVariable("WATCHDOG_USEC"), Environment.GetEnvironmentVariable("WATCHDOG_PID")));
}
