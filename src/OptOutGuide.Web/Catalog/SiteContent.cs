using System.Collections.Immutable;
using System.Diagnostics;
using OptOutGuide.Content;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;

namespace OptOutGuide.Web.Catalog;

/// <summary>The content on air. A request takes the catalog once and uses only that one.</summary>
public sealed class SiteContent
{
    private readonly TimeSpan _loading;
    private CatalogBuild _build;

    /// <summary>Reads a content folder.</summary>
    public SiteContent(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        _build = CatalogBuilder.Build(ContentFolder.Read(folder));
        _loading = Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The catalog, or null when the content has errors.</summary>
    public ContentCatalog? Catalog => Volatile.Read(ref _build).Catalog;

    /// <summary>What the last build found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Volatile.Read(ref _build).Diagnostics;

    /// <summary>Puts another build on air, whole. One without a catalog leaves the last good catalog there.</summary>
    public void Swap(CatalogBuild build) => Volatile.Write(ref _build, build.Catalog is null ? build with { Catalog = Catalog } : build);

    /// <summary>Logs what was loaded, or what is wrong.</summary>
    public void LogTo(ILogger logger)
    {
        if (Catalog is { } catalog)
        {
            logger.LogInformation("Content loaded: {Pages} pages in {Languages} languages, {Milliseconds} ms, version {Version}",
                catalog.Addresses.All.Length, catalog.Site.Languages.Length, (int)_loading.TotalMilliseconds, catalog.Version);
        }

        foreach (var diagnostic in Diagnostics) logger.LogError("{Diagnostic}", diagnostic.ToString());
    }
}
