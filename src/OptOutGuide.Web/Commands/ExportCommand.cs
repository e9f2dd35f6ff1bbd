using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OptOutGuide.Web.Export;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Commands;

/// <summary><c>export</c>: the whole site, or one file for each language, as files for any static host.</summary>
internal static class ExportCommand
{
    // The name finds the assets, whichever program has been started.
    private static readonly string[] Arguments = ["--urls=http://127.0.0.1:0", "--environment=Production", "--Serilog:MinimumLevel:Default=Warning", $"--applicationName={typeof(ExportCommand).Assembly.GetName().Name}"];

    /// <summary>Starts the site for itself on a free port of this machine, with a clock that stands still, and writes what it serves.</summary>
    /// <param name="singleFile">Only the one file for each language.</param>
    /// <returns>0; 1 when the content has errors or the export failed: then an older export stays as it is.</returns>
    public static async Task<int> RunAsync(SiteSettings settings, string folder, bool singleFile, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var instant = settings.AsOf ?? TimeProvider.System.GetUtcNow();
        settings = settings with { FrozenAt = instant };
        await using var app = SiteHost.Build(Arguments, settings);
        SiteHost.Compose(app, settings);
        var content = app.Services.GetRequiredService<LiveContent>();
        await content.InitialLoad;
        if (content is not { Catalog: { } catalog, Diagnostics.IsEmpty: true })
        {
            foreach (var diagnostic in content.Diagnostics) await error.WriteLineAsync(diagnostic.ToString());
            return 1;
        }

        var snapshot = content.SnapshotAt(instant)!;
        var context = new PageContext(catalog, snapshot.State, catalog.Site.Languages[0], snapshot.PublicUrl, instant);
        if (singleFile) return await WriteSingleFilesAsync(context, folder, output, error, cancellation);
        return await WriteSiteAsync(app, context, folder, output, error, cancellation);
    }

    private static async Task<int> WriteSiteAsync(WebApplication app, PageContext context, string path, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        ExportFolder? folder = null;
        try
        {
            folder = new ExportFolder(path);
            await app.StartAsync(cancellation);
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            using var site = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = new Uri(address) };
            await new StaticExport(site, context, app.Services.GetRequiredService<SecurityHeaders>(), output).WriteAsync(folder, cancellation);
            folder.Swap();
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or HttpRequestException or OperationCanceledException)
        {
            folder?.Drop();
            await error.WriteLineAsync($"The export was not made: {e.Message} What was there before is still there.");
            return 1;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<int> WriteSingleFilesAsync(PageContext context, string folder, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var language in context.Catalog.Site.Languages)
            {
                var path = Path.Combine(folder, FilePaths.SingleFileName(language));
                await ReplaceAsync(path, SingleFile.Write(context, language), cancellation);
                await output.WriteLineAsync($"Wrote {path}");
            }

            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            await error.WriteLineAsync($"Not all files were written: {e.Message} Those that were not are still as they were before.");
            return 1;
        }
    }

    // Written beside and renamed, so that a reader never gets half a file.
    private static async Task ReplaceAsync(string path, string text, CancellationToken cancellation)
    {
        var next = path + ".next";
        try
        {
            await File.WriteAllTextAsync(next, text, cancellation);
            File.Move(next, path, overwrite: true);
        }
        catch
        {
            // Half a file would only fill the disk further.
            if (File.Exists(next)) File.Delete(next);
            throw;
        }
    }
}
