using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Graceful shutdown: the site reports that it is not ready and keeps serving for a few seconds, so that load balancers and
/// connections leave before it stops listening. Requests in flight are finished.
/// </summary>
internal sealed class Drain(
    SiteSettings settings,
    LiveContent content,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime,
    ILogger<Drain> logger) : IHostedLifecycleService
{
    /// <summary>The whole shutdown, drain and requests in flight; container runtimes kill after ten seconds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan DefaultLength = TimeSpan.FromSeconds(2);

    // An author does not want to wait; an export, a site that could not listen, and one without content have no clients.
    private TimeSpan Length => settings.FrozenAt is not null || content.Catalog is null || !lifetime.ApplicationStarted.IsCancellationRequested
        ? TimeSpan.Zero
        : settings.Drain ?? (environment.IsDevelopment() ? TimeSpan.Zero : DefaultLength);

    /// <summary>The shutdown has begun.</summary>
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
        logger.LogInformation("Shutting down: not ready, still answering for {Seconds} s", Length.TotalSeconds);
        await Task.Delay(Length, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Adds the graceful shutdown to a site.</summary>
internal static class DrainExtensions
{
    public static void AddDrain(this IServiceCollection services)
    {
        services.AddSingleton<Drain>();
        services.AddHostedService(provider => provider.GetRequiredService<Drain>());
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Drain.Limit);
    }

    /// <summary>Closes each connection with its next response: one that is closed while a request is on its way would lose that request.</summary>
    public static void UseDrain(this IApplicationBuilder app)
    {
        var drain = app.ApplicationServices.GetRequiredService<Drain>();
        app.Use((context, next) =>
        {
            if (drain.HasBegun && HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.OnStarting(static state => Close((HttpContext)state), context);
            return next(context);
        });
    }

    private static Task Close(HttpContext context)
    {
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }
}
