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
        await using var app = SiteHost.Build(args, settings);
        var content = app.Services.GetRequiredService<SiteContent>();
        if (content.Catalog is null && !app.Environment.IsDevelopment())
        {
            foreach (var diagnostic in content.Diagnostics) await Console.Error.WriteLineAsync(diagnostic.ToString());
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"The site was not started. Errors: {content.Diagnostics.Count(found => found.Rule.Severity == Severity.Error)}."));
            return 1;
        }

        content.LogTo(app.Logger);
        await app.RunAsync(cancellation);
        return 0;
    }
}
