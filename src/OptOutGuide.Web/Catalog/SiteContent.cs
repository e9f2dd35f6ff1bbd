using System.Collections.Immutable;
using System.Diagnostics;
using OptOutGuide.Content;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Files;

namespace OptOutGuide.Web.Catalog;

/// <summary>The content on air.</summary>
public sealed class SiteContent
{
    private readonly string _folder;
    private readonly bool _showsErrors;
    private readonly long _answerBytes;
    private readonly Lock _reloading = new();
    private readonly Lock _making = new();
    private TimedBuild _build;
    private Edition? _edition;
    private Edition? _next;
    private KnownFiles? _files;

    /// <summary>Reads a content folder.</summary>
    /// <param name="showsErrors">Errors of the content are shown instead of the last good catalog (Development).</param>
    /// <param name="answerBytes">How many bytes of ready answers each edition may keep.</param>
    public SiteContent(string folder, bool showsErrors, long answerBytes)
    {
        (_folder, _showsErrors, _answerBytes) = (folder, showsErrors, answerBytes);
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

    /// <summary>What is shown at an instant; null when there is no content to show.</summary>
    /// <remarks>Made anew only when the content has changed or the clock has passed a change, not for each request.</remarks>
    public Edition? EditionAt(DateTimeOffset now)
    {
        var build = Volatile.Read(ref _build).Build;
        if (build.Catalog is not { } catalog || (_showsErrors && !build.Diagnostics.IsEmpty)) return null;
        if (Volatile.Read(ref _edition) is { } known && known.Holds(catalog, now)) return known;
        // Pages that are rendered ahead ask for it as well, so it does not take the place of the present one here.
        if (Volatile.Read(ref _next) is { } next && next.Holds(catalog, now)) return next;
        return MakeEdition(catalog, now);
    }

    /// <summary>The edition that follows at the next change of the clock, to be filled ahead; null when there is no change to come.</summary>
    public Edition? EditionAfter(Edition edition)
    {
        if (edition.State.ChangesAt is not { } change) return null;
        lock (_making)
        {
            if (_next is { } known && known.Holds(edition.Catalog, change)) return known;
            Volatile.Write(ref _edition, edition);
            var next = new Edition(edition.Catalog, change, _answerBytes);
            Volatile.Write(ref _next, next);
            return next;
        }
    }

    private Edition MakeEdition(ContentCatalog catalog, DateTimeOffset now)
    {
        // One for all who ask at the same instant: they share its answers.
        lock (_making)
        {
            if (_edition is { } known && known.Holds(catalog, now)) return known;
            var made = new Edition(catalog, now, _answerBytes);
            Volatile.Write(ref _edition, made);
            return made;
        }
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

    private sealed record KnownFiles(ContentCatalog Catalog, SiteFiles Files);

    private sealed record TimedBuild(CatalogBuild Build, TimeSpan Loading);
}
