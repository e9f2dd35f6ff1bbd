using System.Collections.Immutable;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Commands;

/// <summary>Without a command: serves the site until it is stopped.</summary>
internal static class SiteCommand
{
    /// <summary>Starts the site.</summary>
    /// <param name="args">The arguments, passed on to the host.</param>
    /// <param name="early">Content that is already being loaded.</param>
    /// <returns>
    /// The exit code: 0 after a stop; 1 when the address cannot be used or the content has errors. In Development the site starts with errors
    /// and shows them as a page.
    /// </returns>
    public static async Task<int> RunAsync(string[] args, SiteSettings settings, EarlyContentLoad? early, CancellationToken cancellation)
    {
        await using var app = SiteHost.Build(args, settings, EarlyContentLoad.Of(settings.ContentFolder, early));
        var content = app.Services.GetRequiredService<LiveContent>();
        SiteHost.Compose(app, settings);
        // Starts to listen while the content is still loading: the first request waits for both at once.
        if ((FindAddressProblem(app, settings) ?? await StartAsync(app, cancellation)) is { } problem) return await FailAsync(problem);

        // Not earlier: the first event loads the logger, and the first request waits for the start.
        LogSettings(app.Logger, settings);
        // A drive that does not respond must not hold up the stop.
        var stopping = Task.Delay(Timeout.Infinite, app.Lifetime.ApplicationStopping);
        if (await Task.WhenAny(content.InitialLoad, stopping) == content.InitialLoad)
        {
            await content.InitialLoad;
            var build = content.LastLoad.Build;
            if (build.Catalog is null && !app.Environment.IsDevelopment())
            {
                await app.StopAsync(cancellation);
                return await FailAsync(build.Diagnostics);
            }

            content.LogTo(app.Logger);
        }

        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static string? FindAddressProblem(WebApplication app, SiteSettings settings)
    {
        // A server in the memory of a test has no addresses.
        var listens = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is not null;
        return (listens ? ListenCheck.FindProblem(HostConfiguration.AddressesOf(app.Configuration)) : null)
            ?? ListenCheck.FindProblem(settings.MetricsUrls, CommandOptions.MetricsUrls.Name);
    }

    /// <returns>Why it could not start; null when it has started.</returns>
    private static async Task<string?> StartAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
            return null;
        }
        // What is not checked before: an address was taken meanwhile, a certificate cannot be read, the section Kestrel makes no sense.
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException or CryptographicException
            or FormatException or ArgumentException or InvalidOperationException)
        {
            // Otherwise what runs in the background would meet services that are disposed.
            await app.StopAsync(CancellationToken.None);
            return ExceptionMessage.OneLine(e);
        }
    }

    private static void LogSettings(ILogger logger, SiteSettings settings)
    {
        logger.LogInformation("OptOutGuide {Program} serves the content in {Folder}", ProgramVersion.Current, settings.ContentFolder);
        var known = string.Join(", ", SiteEnvironment.Names);
        foreach (var variable in SiteEnvironment.FindUnknown())
            logger.LogWarning("The environment variable {Variable} is not one of the settings {Settings}", variable, known);
    }

    private static async Task<int> FailAsync(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) await Console.Error.WriteLineAsync(diagnostic.ToString());
        var errors = diagnostics.Count(diagnostic => diagnostic.Rule.Severity == Severity.Error);
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"The site was not started. Errors: {errors}."));
        return 1;
    }

    private static async Task<int> FailAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"The site was not started: {reason}");
        return 1;
    }
}
