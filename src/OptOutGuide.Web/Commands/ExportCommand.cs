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
    private static readonly string[] HostArguments =
    [
        "--urls=http://127.0.0.1:0",
        // Settings of the site on the network, which do not concern the one that is exported.
        "--preferHostingUrls=true",
        "--AllowedHosts=*",
        "--environment=Production",
        "--Serilog:MinimumLevel:Default=Warning",
        // The static assets are found by this name; in a test the entry assembly is another one.
        $"--applicationName={typeof(ExportCommand).Assembly.GetName().Name}",
    ];

    /// <summary>Starts the site on a free local port with a fixed clock and writes every response.</summary>
    /// <param name="folder">The folder to write.</param>
    /// <param name="singleFile">Write only one file for each language.</param>
    /// <param name="host">Where the files will be served.</param>
    /// <returns>The exit code: 0 written; 1 the content has errors or the export failed, and an earlier export is unchanged.</returns>
    public static async Task<int> RunAsync(
        SiteSettings settings,
        string folder,
        bool singleFile,
        StaticHost host,
        CommandOutput output,
        CommandOutput error,
        CancellationToken cancellation)
    {
        // Before the work, which takes a while.
        ExportFolder? target = null;
        try
        {
            if (OutputFolder.FindProblem(folder, settings.ContentFolder) is { } problem) throw new IOException(problem);
            if (singleFile) OutputFolder.Prepare(folder);
            else target = new ExportFolder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(new StyledText($"The export was not made: {e.Message}", Tone.Error));
            return 1;
        }

        try
        {
            return await RunAsync(settings, folder, target, host, output, error, cancellation);
        }
        finally
        {
            target?.Drop();
        }
    }

    private static async Task<int> RunAsync(
        SiteSettings settings,
        string folder,
        ExportFolder? target,
        StaticHost host,
        CommandOutput output,
        CommandOutput error,
        CancellationToken cancellation)
    {
        var instant = settings.AsOf ?? TimeProvider.System.GetUtcNow();
        settings = settings with { FrozenAt = instant };
        await using var app = SiteHost.Build(HostArguments, settings, ContentLoadResult.StartLimitedAsync(settings.ContentFolder));
        SiteHost.Compose(app, settings);
        var content = app.Services.GetRequiredService<LiveContent>();
        await content.InitialLoad;
        var build = content.LastLoad.Build;
        if (build is not { Catalog: { } catalog, Diagnostics.IsEmpty: true })
        {
            foreach (var diagnostic in build.Diagnostics) error.WriteLine(diagnostic);
            return 1;
        }

        var snapshot = content.SnapshotAt(instant)!;
        var context = new PageContext(catalog, snapshot.State, catalog.Site.Languages[0], snapshot.PublicUrl, instant) { Preview = settings.AsOf };
        if (target is null) return await WriteSingleFilesAsync(context, folder, output, error, cancellation);
        return await WriteSiteAsync(app, context, target, host, output, error, cancellation);
    }

    private static async Task<int> WriteSiteAsync(
        WebApplication app,
        PageContext context,
        ExportFolder folder,
        StaticHost host,
        CommandOutput output,
        CommandOutput error,
        CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
            using var site = ClientOf(app);
            var export = new StaticExport(site, context, app.Services.GetRequiredService<SecurityHeaders>(), host);
            output.WriteLine($"Writing the site as of {IsoDates.Write(context.Now)}.");
            var summary = await output.TrackAsync("Writing pages and files", progress => export.WriteAsync(folder, progress, cancellation));
            folder.Swap();
            output.WriteLine(new StyledText(FormattableString.Invariant($"Done: {summary.Files} files."), Tone.Success));
            foreach (var loss in summary.Losses) output.WriteLine(new($"{host.Name}: ", Tone.Warning), loss);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or HttpRequestException or OperationCanceledException)
        {
            error.WriteLine(new StyledText($"The export was not made: {e.Message} An earlier export is unchanged.", Tone.Error));
            return 1;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    private static HttpClient ClientOf(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
        return new HttpClient(handler) { BaseAddress = new Uri(address) };
    }

    private static async Task<int> WriteSingleFilesAsync(
        PageContext context,
        string folder,
        CommandOutput output,
        CommandOutput error,
        CancellationToken cancellation)
    {
        try
        {
            foreach (var language in context.Catalog.Site.Languages)
            {
                var path = Path.Combine(folder, FilePaths.SingleFileName(language));
                await ReplaceAsync(path, SingleFile.Write(context, language), cancellation);
                output.WriteLine($"Wrote {path}");
            }

            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            error.WriteLine(new StyledText($"Not all files were written: {e.Message} The others are unchanged.", Tone.Error));
            return 1;
        }
    }

    // A rename is atomic: a half-written file is never served.
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
            // On a full disk, the partial file would use the space that is left.
            if (File.Exists(next)) File.Delete(next);
            throw;
        }
    }
}
