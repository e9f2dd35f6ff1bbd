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
        // A server in the memory of a test has no addresses.
        var listens = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is not null;
        if (listens && ListenCheck.FindProblem(HostConfiguration.AddressesOf(app.Configuration)) is { } problem)
            return await FailAsync(problem);
        if (ListenCheck.FindProblem(settings.MetricsUrls, CommandOptions.MetricsUrls.Name) is { } metricsProblem) return await FailAsync(metricsProblem);
        // Starts to listen while the content is still loading: the first request waits for both at once.
        try
        {
            await app.StartAsync(cancellation);
        }
        // What is not checked before: an address was taken meanwhile, a certificate cannot be read, the section Kestrel makes no sense.
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException or CryptographicException
            or FormatException or ArgumentException or InvalidOperationException)
        {
            // Otherwise what runs in the background would meet services that are disposed.
            await app.StopAsync(CancellationToken.None);
            return await FailAsync(ExceptionMessage.OneLine(e));
        }

        // Not earlier: the first event loads the logger, and the first request waits for the start.
        app.Logger.LogInformation("OptOutGuide {Program} serves the content in {Folder}", ProgramVersion.Current, settings.ContentFolder);
        var settingNames = string.Join(", ", SiteEnvironment.Names);
        foreach (var variable in SiteEnvironment.FindUnknown())
            app.Logger.LogWarning("The environment variable {Variable} is not one of the settings {Settings}", variable, settingNames);

        // A drive that does not respond must not hold up the stop.
        var stopping = Task.Delay(Timeout.Infinite, app.Lifetime.ApplicationStopping);
        if (await Task.WhenAny(content.InitialLoad, stopping) == stopping)
        {
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }

        await content.InitialLoad;
        var build = content.LastLoad.Build;
        if (build.Catalog is null && !app.Environment.IsDevelopment())
        {
            await app.StopAsync(cancellation);
            foreach (var diagnostic in build.Diagnostics) await Console.Error.WriteLineAsync(diagnostic.ToString());
            var errors = build.Diagnostics.Count(diagnostic => diagnostic.Rule.Severity == Severity.Error);
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"The site was not started. Errors: {errors}."));
            return 1;
        }

        content.LogTo(app.Logger);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static async Task<int> FailAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"The site was not started: {reason}");
        return 1;
    }
}
