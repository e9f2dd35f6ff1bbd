using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Formats;

namespace OptOutGuide.Web.Live;

/// <summary>The content on air.</summary>
public sealed class LiveContent
{
    /// <summary>A folder that cannot be read at all gives a finding for each of its files.</summary>
    private const int MaxLogged = 40;

    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly bool _showsErrors;
    private readonly long _answerBytes;
    private readonly Lock _reloading = new();
    private readonly Lock _making = new();
    private ContentLoadResult _build;
    private SiteSnapshot? _edition;
    private SiteSnapshot? _next;
    private KnownFiles? _files;

    /// <summary>Puts on air what is being read, as soon as it is there.</summary>
    /// <param name="folder">From where it is read again.</param>
    /// <param name="showsErrors">Errors of the content are shown instead of the last good catalog (Development).</param>
    /// <param name="answerBytes">How many bytes of ready answers each edition may keep.</param>
    internal LiveContent(string folder, Task<ContentLoadResult> first, TimeProvider clock, bool showsErrors, long answerBytes)
    {
        (_folder, _clock, _showsErrors, _answerBytes) = (folder, clock, showsErrors, answerBytes);
        _build = ContentLoadResult.None;
        Opening = OpenAsync(first);
    }

    /// <summary>Ends when the content was read for the first time. Before that there is none to show.</summary>
    public Task Opening { get; }

    /// <summary>The newest good catalog, or null when there has been none.</summary>
    public ContentCatalog? Catalog => Volatile.Read(ref _build).Build.Catalog;

    /// <summary>What the last build found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Volatile.Read(ref _build).Build.Diagnostics;

    /// <summary>Since when newer content cannot be shown; null while the newest is on air.</summary>
    public DateTimeOffset? StaleSince => Volatile.Read(ref _build).StaleSince;

    /// <summary>Reads the folder again and puts it on air, whole. Content with errors leaves the last good catalog there.</summary>
    /// <returns>False when nothing has changed.</returns>
    public bool Reload(ILogger logger)
    {
        // One at a time: a slow reading of older files must not replace a quick one of newer files.
        lock (_reloading) return Put(ReadAgain(logger), logger);
    }

    /// <summary>Leaves the last good catalog on air and says why.</summary>
    internal void Hold(Diagnostic reason, ILogger logger)
    {
        lock (_reloading) Put(ContentLoadResult.Failed(reason), logger);
    }

    /// <summary>The files are not the ones that were read, or some of them could not be read.</summary>
    internal bool IsOutdated()
    {
        var build = Volatile.Read(ref _build);
        return build.Stamp != FolderFingerprint.Of(_folder) || build.Build.Diagnostics.Any(found => found.Rule == Rule.UnreadableFile);
    }

    /// <summary>What is shown at an instant; null when there is no content to show.</summary>
    /// <remarks>Made anew only when the content has changed or the clock has passed a change, not for each request.</remarks>
    public SiteSnapshot? SnapshotAt(DateTimeOffset now)
    {
        var build = Volatile.Read(ref _build).Build;
        if (build.Catalog is not { } catalog || (_showsErrors && !build.Diagnostics.IsEmpty)) return null;
        if (Volatile.Read(ref _edition) is { } known && known.Holds(catalog, now)) return known;
        // Pages that are rendered ahead ask for it as well, so it does not take the place of the present one here.
        if (Volatile.Read(ref _next) is { } next && next.Holds(catalog, now)) return next;
        return MakeEdition(catalog, now);
    }

    /// <summary>The edition that follows at the next change of the clock, to be filled ahead; null when there is no change to come.</summary>
    public SiteSnapshot? SnapshotAfter(SiteSnapshot edition)
    {
        if (edition.State.ChangesAt is not { } change) return null;
        lock (_making)
        {
            if (_next is { } known && known.Holds(edition.Catalog, change)) return known;
            Volatile.Write(ref _edition, edition);
            var next = new SiteSnapshot(edition.Catalog, change, _answerBytes);
            Volatile.Write(ref _next, next);
            return next;
        }
    }

    private async Task OpenAsync(Task<ContentLoadResult> first) => Volatile.Write(ref _build, await first);

    private SiteSnapshot MakeEdition(ContentCatalog catalog, DateTimeOffset now)
    {
        // One for all who ask at the same instant: they share its answers.
        lock (_making)
        {
            if (_edition is { } known && known.Holds(catalog, now)) return known;
            var made = new SiteSnapshot(catalog, now, _answerBytes);
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

    /// <summary>Files that could not be read come first: much of the rest may follow from them.</summary>
    internal static IEnumerable<Diagnostic> UnreadableFirst(ImmutableArray<Diagnostic> found) => found.OrderBy(one => one.Rule != Rule.UnreadableFile);

    /// <summary>Logs what was loaded, or what is wrong.</summary>
    public void LogTo(ILogger logger)
    {
        var (build, loading, _, _) = Volatile.Read(ref _build);
        foreach (var diagnostic in UnreadableFirst(build.Diagnostics).Take(MaxLogged)) logger.LogError("{Diagnostic}", diagnostic.ToString());
        if (build.Diagnostics.Length > MaxLogged) logger.LogError("Findings left out: {Count}. The command check lists them all", build.Diagnostics.Length - MaxLogged);
        if (build.Catalog is not { } catalog) return;
        if (build.Diagnostics.IsEmpty)
        {
            logger.LogInformation("Content loaded: {Pages} pages in {Languages} languages, {Milliseconds} ms, version {Version}",
                catalog.Urls.All.Length, catalog.Site.Languages.Length, (int)loading.TotalMilliseconds, catalog.Version);
        }
        else
        {
            logger.LogError("The changed content has errors and is not shown. Version {Version} stays on air", catalog.Version);
        }
    }

    // At the start a bug of ours must show itself. Later there are readers, and a catalog that serves them.
    private ContentLoadResult ReadAgain(ILogger logger)
    {
        try
        {
            return ContentLoadResult.Of(_folder);
        }
        catch (Exception e)
        {
            logger.LogError(e, "The program failed while it read the content");
            return ContentLoadResult.Failed(new Diagnostic(
                Rule.UnreadableFile, SourceLocation.StartOf("site.yaml"),
                $"The program failed while it read the content ({e.GetType().Name}).", "Put back the content that was there before, and report what the log says."));
        }
    }

    // Content with findings, or the same content as before, leaves the catalog that is there.
    private bool Put(ContentLoadResult next, ILogger logger)
    {
        var last = Volatile.Read(ref _build);
        var catalog = next.Build.Catalog is { } read && read.Version != last.Build.Catalog?.Version ? read : last.Build.Catalog;
        var isNew = !ReferenceEquals(catalog, last.Build.Catalog) || !next.Build.Diagnostics.SequenceEqual(last.Build.Diagnostics);
        DateTimeOffset? staleSince = next.Build.Diagnostics.IsEmpty ? null : last.StaleSince ?? _clock.GetUtcNow();
        Volatile.Write(ref _build, next with { Build = next.Build with { Catalog = catalog }, StaleSince = staleSince });
        if (isNew) LogTo(logger);
        return isNew;
    }

    private sealed record KnownFiles(ContentCatalog Catalog, SiteFiles Files);
}
