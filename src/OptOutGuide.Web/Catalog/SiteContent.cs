using System.Collections.Immutable;
using System.Diagnostics;
using OptOutGuide.Content;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Files;

namespace OptOutGuide.Web.Catalog;

/// <summary>The content on air. A request takes the catalog once and uses only that one.</summary>
public sealed class SiteContent
{
    private readonly string _folder;
    private readonly Lock _reloading = new();
    private TimedBuild _build;
    private KnownState? _state;
    private KnownFiles? _files;

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
        // One at a time: a slow reading of older files must not replace a quick one of newer files.
        lock (_reloading)
        {
            var last = Volatile.Read(ref _build);
            var next = Read();
            if (next.Build.Diagnostics.SequenceEqual(last.Build.Diagnostics) && (next.Build.Catalog is null || next.Build.Catalog.Version == last.Build.Catalog?.Version)) return false;
            Put(next);
            LogTo(logger);
            return true;
        }
    }

    /// <summary>The state of a catalog at an instant. It is worked out anew only when the clock has passed a change, not for each request.</summary>
    public SiteState StateOf(ContentCatalog catalog, DateTimeOffset now)
    {
        if (Volatile.Read(ref _state) is { } known && known.Holds(catalog, now)) return known.State;
        var state = catalog.StateAt(now);
        Volatile.Write(ref _state, new KnownState(catalog, now, state));
        return state;
    }

    /// <summary>The files beside the pages of a catalog.</summary>
    public SiteFiles FilesOf(ContentCatalog catalog)
    {
        if (Volatile.Read(ref _files) is { } known && ReferenceEquals(known.Catalog, catalog)) return known.Files;
        var files = new SiteFiles(catalog);
        Volatile.Write(ref _files, new KnownFiles(catalog, files));
        return files;
    }

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

    // One without a catalog leaves the last good catalog there.
    private void Put(TimedBuild next) =>
        Volatile.Write(ref _build, next.Build.Catalog is null ? next with { Build = next.Build with { Catalog = Catalog } } : next);

    private sealed record KnownState(ContentCatalog Catalog, DateTimeOffset From, SiteState State)
    {
        /// <summary>Between its instant and its next change a state stays the same; before that instant nothing is known.</summary>
        public bool Holds(ContentCatalog catalog, DateTimeOffset now) =>
            ReferenceEquals(catalog, Catalog) && From <= now && (State.ChangesAt is not { } change || now < change);
    }

    private sealed record KnownFiles(ContentCatalog Catalog, SiteFiles Files);

    private sealed record TimedBuild(CatalogBuild Build, TimeSpan Loading);
}
