using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Http;

/// <summary>
/// The end of the site: it says that it is no longer ready and goes on answering for a moment, so that load balancers and
/// readers' connections leave before the door is closed. What is still in flight then is finished.
/// </summary>
internal sealed class Drain(SiteSettings settings, LiveContent content, IHostEnvironment environment, IHostApplicationLifetime lifetime, ILogger<Drain> logger) : IHostedLifecycleService
{
    /// <summary>The longest draining that may be set, in seconds.</summary>
    public const int MaxSeconds = 5;

    /// <summary>All of the end, draining and requests in flight; container runtimes kill after ten seconds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(2);

    // Who ends the site at their desk does not want to wait, and an export has no readers, nor has a site that found nothing to show.
    private TimeSpan Length => settings.FrozenAt is not null || content.Catalog is null ? TimeSpan.Zero : settings.Drain ?? (environment.IsDevelopment() ? TimeSpan.Zero : Usual);

    /// <summary>The site is about to end.</summary>
    public bool HasBegun => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        lifetime.StopApplication();
        if (Length == TimeSpan.Zero) return;
        logger.LogInformation("The site ends: not ready any more, answering for another {Seconds} s", Length.TotalSeconds);
        await Task.Delay(Length, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Adds the draining to a site.</summary>
internal static class DrainExtensions
{
    public static void AddDrain(this IServiceCollection services)
    {
        services.AddSingleton<Drain>();
        services.AddHostedService(provider => provider.GetRequiredService<Drain>());
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Drain.Limit);
    }

    /// <summary>Asks connections to leave with their next answer: one that is closed while a request is on its way to it would lose that request.</summary>
    public static void UseDrain(this IApplicationBuilder app)
    {
        var drain = app.ApplicationServices.GetRequiredService<Drain>();
        app.Use((context, next) =>
        {
            if (drain.HasBegun && HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.OnStarting(static state => Close((HttpContext)state), context);
            return next(context);
        });
    }

    private static Task Close(HttpContext context)
    {
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }
}
