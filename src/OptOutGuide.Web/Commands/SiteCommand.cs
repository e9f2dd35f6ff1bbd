using System.Net.Sockets;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Commands;

/// <summary>No verb: serves the site until it is told to stop.</summary>
internal static class SiteCommand
{
    /// <summary>Starts the site.</summary>
    /// <returns>0 after a stop; 1 when the machine lacks something, the address cannot be had, or the content has errors (in Development the site starts and shows them instead).</returns>
    public static async Task<int> RunAsync(string[] args, SiteSettings settings, CancellationToken cancellation)
    {
        NetworkThreads.Prepare();
        FirstCollection.PutOff();
        await using var app = SiteHost.Build(args, settings);
        var content = app.Services.GetRequiredService<LiveContent>();
        // Where the site is a guest in another program, that one asks first.
        var rehearsal = OwnProcess.IsOwn ? Rehearsal.PlayAsync(app.Services) : Task.CompletedTask;
        SiteHost.Compose(app, settings);
        // Already listening while the content is read: the first reader waits for both at once, not for one after the other.
        try
        {
            await app.StartAsync(cancellation);
        }
        // The address is taken, not this machine's, not allowed, not one at all, or lacks a certificate. The log has all of it.
        catch (Exception e) when (e is IOException or SocketException or FormatException or ArgumentException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"The site was not started. It cannot listen: {e.Message.TrimEnd('.')}. Free the address, or name another one with --urls.");
            return 1;
        }

        await content.Opening;
        if (content.Catalog is null && !app.Environment.IsDevelopment())
        {
            await app.StopAsync(cancellation);
            foreach (var diagnostic in content.Diagnostics) await Console.Error.WriteLineAsync(diagnostic.ToString());
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"The site was not started. Errors: {content.Diagnostics.Count(found => found.Rule.Severity == Severity.Error)}."));
            return 1;
        }

        content.LogTo(app.Logger);
        await Task.WhenAll(rehearsal, app.WaitForShutdownAsync(cancellation), FirstCollection.MakeAsync(app.Lifetime.ApplicationStopping));
        return 0;
    }
}
