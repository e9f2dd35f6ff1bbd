using System.Collections.Immutable;
using System.Diagnostics;
using OptOutGuide.Content;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;

namespace OptOutGuide.Web.Catalog;

/// <summary>The content on air. A request takes the catalog once and uses only that one.</summary>
public sealed class SiteContent
{
    private readonly string _folder;
    private TimedBuild _build;

    /// <summary>Reads a content folder.</summary>
    public SiteContent(string folder)
    {
        _folder = folder;
        _build = Read();
    }

    /// <summary>The newest good catalog, or null when there has been none.</summary>
    public ContentCatalog? Catalog => Volatile.Read(ref _build).Build.Catalog;

    /// <summary>What the last build found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Volatile.Read(ref _build).Build.Diagnostics;

    /// <summary>Reads the folder again and puts it on air, whole. Content with errors leaves the last good catalog there.</summary>
    /// <returns>False when nothing has changed.</returns>
    public bool Reload(ILogger logger)
    {
        var last = Volatile.Read(ref _build);
        var next = Read();
        if (next.Build.Diagnostics.SequenceEqual(last.Build.Diagnostics) && (next.Build.Catalog is null || next.Build.Catalog.Version == last.Build.Catalog?.Version)) return false;
        Put(next);
        LogTo(logger);
        return true;
    }

    /// <summary>Puts another build on air, whole. One without a catalog leaves the last good catalog there.</summary>
    public void Swap(CatalogBuild build) => Put(new TimedBuild(build, TimeSpan.Zero));

    /// <summary>Logs what was loaded, or what is wrong.</summary>
    public void LogTo(ILogger logger)
    {
        var (build, loading) = Volatile.Read(ref _build);
        foreach (var diagnostic in build.Diagnostics) logger.LogError("{Diagnostic}", diagnostic.ToString());
        if (build.Catalog is not { } catalog) return;
        if (build.Diagnostics.IsEmpty)
        {
            logger.LogInformation("Content loaded: {Pages} pages in {Languages} languages, {Milliseconds} ms, version {Version}",
                catalog.Addresses.All.Length, catalog.Site.Languages.Length, (int)loading.TotalMilliseconds, catalog.Version);
        }
        else
        {
            logger.LogError("The changed content has errors and is not shown. Version {Version} stays on air", catalog.Version);
        }
    }

    private TimedBuild Read()
    {
        var start = Stopwatch.GetTimestamp();
        return new TimedBuild(CatalogBuilder.Build(ContentFolder.Read(_folder)), Stopwatch.GetElapsedTime(start));
    }

    private void Put(TimedBuild next) =>
        Volatile.Write(ref _build, next.Build.Catalog is null ? next with { Build = next.Build with { Catalog = Catalog } } : next);

    private sealed record TimedBuild(CatalogBuild Build, TimeSpan Loading);
}
