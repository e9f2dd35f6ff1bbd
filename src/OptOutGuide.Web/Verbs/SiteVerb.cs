using OptOutGuide.Content;
using OptOutGuide.Web.Catalog;
using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Verbs;

/// <summary>No verb: serves the site until it is told to stop.</summary>
internal static class SiteVerb
{
    /// <summary>Starts the site.</summary>
    /// <returns>0 after a stop; 1 when the machine lacks something or the content has errors (in Development the site starts and shows them instead).</returns>
    public static async Task<int> RunAsync(string[] args, SiteSettings settings, CancellationToken cancellation)
    {
        NetworkThreads.Prepare();
        FirstCollection.PutOff();
        await using var app = SiteHost.Build(args, settings);
        var content = app.Services.GetRequiredService<SiteContent>();
        // Already listening while the content is read: the first reader waits for both at once, not for one after the other.
        var rehearsal = Rehearsal.PlayAsync(app);
        await app.StartAsync(cancellation);
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
