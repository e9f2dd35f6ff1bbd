using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Live;

/// <summary>The content that is served, and its snapshots.</summary>
/// <remarks>All live state is one immutable value in one field, which is replaced as a whole.</remarks>
public sealed class LiveContent
{
    /// <summary>A folder that cannot be read at all gives a diagnostic for each of its files.</summary>
    private const int MaxLogged = 40;

    private readonly SiteSettings _settings;
    private readonly TimeProvider _clock;
    private readonly bool _showsErrors;
    private readonly Lock _changing = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastStarted;
    private int _lastPublished;
    private LiveState _live = new(ContentLoadResult.Empty, null, null);

    /// <summary>Serves what is being loaded, as soon as it is there.</summary>
    /// <param name="showsErrors">Errors of the content are shown instead of the last good catalog (Development).</param>
    internal LiveContent(SiteSettings settings, Task<ContentLoadResult> initial, TimeProvider clock, bool showsErrors)
    {
        (_settings, _clock, _showsErrors) = (settings, clock, showsErrors);
        InitialProgress = initial.AsyncState as ReadProgress ?? new ReadProgress();
        _ = LoadAsync(initial);
    }

    /// <summary>Completes when the content was loaded for the first time. Before that there is none to serve.</summary>
    public Task InitialLoad => _opened.Task;

    /// <summary>How far the initial load has come.</summary>
    internal ReadProgress InitialProgress { get; }

    /// <summary>The newest good catalog, or null when there has been none.</summary>
    public ContentCatalog? Catalog => LastLoad.Build.Catalog;

    /// <summary>Diagnostics of the last build.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => LastLoad.Build.Diagnostics;

    /// <summary>The last load, with the catalog that is served. Whoever needs two facts of it takes it once: the next one may come between.</summary>
    internal ContentLoadResult LastLoad => Current.Load;

    private LiveState Current => Volatile.Read(ref _live);

    /// <summary>Loads the folder again and serves it as a whole. If it has errors, the last good catalog stays.</summary>
    /// <returns>False when nothing has changed.</returns>
    /// <param name="progress">Receives what is being read.</param>
    public bool Reload(ILogger logger, ReadProgress? progress = null)
    {
        // No lock: a load that never ends must not hold up the next one.
        var number = Interlocked.Increment(ref _lastStarted);
        return Publish(number, Load(logger, progress), logger);
    }

    /// <summary>Keeps the last good catalog and reports why.</summary>
    internal void KeepLastGood(Diagnostic reason, ILogger logger)
    {
        Publish(Interlocked.Increment(ref _lastStarted), ContentLoadResult.Failed(reason), logger);
    }

    /// <summary>Reports a read that does not end, and keeps the last good catalog. The load goes on, and counts if it ends before a later one.</summary>
    /// <returns>False when the read has ended meanwhile.</returns>
    /// <param name="path">What was being read.</param>
    /// <param name="progress">What is being read now.</param>
    internal bool ReportStuck(string path, ReadProgress progress, ILogger logger)
    {
        var reason = BlockingRead.DiagnosticAt(path);
        bool isOpened, isChanged;
        lock (_changing)
        {
            // A load that has ended may be live already. One that ends after this is published after it.
            if (!string.Equals(progress.Current, path, StringComparison.Ordinal)) return false;
            isOpened = InitialLoad.IsCompleted;
            // Before the first load there is nothing to keep, and requests go on waiting.
            if (!isOpened) Volatile.Write(ref _live, _live with { Load = _live.Load with { WaitingFor = path } });
            isChanged = isOpened && Replace(ContentLoadResult.Failed(reason) with { WaitingFor = path });
        }

        if (!isOpened) logger.LogError("{Diagnostic}", reason.ToString());
        else if (isChanged) LogTo(logger);
        return true;
    }

    /// <summary>The files are not those that were loaded, or some of them could not be read.</summary>
    internal bool IsOutdated(ReadProgress progress)
    {
        var load = Current.Load;
        return load.Fingerprint != FolderFingerprint.Of(_settings.ContentFolder, progress)
            || load.Build.Diagnostics.Any(found => found.Rule == Rule.UnreadableFile);
    }

    /// <summary>The snapshot of an instant; null when there is no content to serve.</summary>
    /// <remarks>A new one is made only when the content has changed or the clock has passed a change, not for each request.</remarks>
    public SiteSnapshot? SnapshotAt(DateTimeOffset now)
    {
        var live = Current;
        return live.Snapshot is { } snapshot && snapshot.IsValidAt(now) ? snapshot : MakeSnapshot(now);
    }

    /// <summary>The snapshot that follows a current one at the next change, to be filled before; null when no change is foreseen.</summary>
    public SiteSnapshot? SnapshotAfter(SiteSnapshot current)
    {
        if (current.State.ChangesAt is not { } change) return null;
        lock (_changing)
        {
            if (!ReferenceEquals(_live.Snapshot, current)) return null;
            if (_live.Next is { } known) return known;
            var next = SnapshotOf(current.Catalog, change);
            Volatile.Write(ref _live, _live with { Next = next });
            return next;
        }
    }

    /// <summary>Logs what was loaded, or its diagnostics.</summary>
    public void LogTo(ILogger logger)
    {
        var load = Current.Load;
        var (catalog, diagnostics) = (load.Build.Catalog, load.Build.Diagnostics);
        foreach (var diagnostic in UnreadableFirst(diagnostics).Take(MaxLogged)) logger.LogError("{Diagnostic}", diagnostic.ToString());
        var rest = diagnostics.Length - MaxLogged;
        if (rest > 0) logger.LogError("{Count} further diagnostics not logged; the command check prints all of them", rest);
        foreach (var warning in load.Build.Warnings.Take(MaxLogged)) logger.LogWarning("{Diagnostic}", warning.ToString());
        if (catalog is null) return;
        if (!diagnostics.IsEmpty)
        {
            logger.LogError("The changed content has errors; still serving version {Version}", catalog.Version);
            return;
        }

        logger.LogInformation("Content loaded: {Pages} pages in {Languages} languages, {Milliseconds} ms, version {Version}",
            catalog.Urls.All.Length, catalog.Site.Languages.Length, (int)load.Duration.TotalMilliseconds, catalog.Version);
    }

    /// <summary>Files that could not be read come first: other diagnostics may follow from them.</summary>
    internal static IEnumerable<Diagnostic> UnreadableFirst(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(one => one.Rule != Rule.UnreadableFile);

    private async Task LoadAsync(Task<ContentLoadResult> initial)
    {
        try
        {
            var load = await initial;
            load = load with { LoadedAt = load.Build.Catalog is null ? null : _clock.GetUtcNow() };
            lock (_changing)
            {
                if (_lastPublished == 0) Volatile.Write(ref _live, new LiveState(load, null, null));
                _opened.TrySetResult();
            }
        }
        catch (Exception e)
        {
            _opened.TrySetException(e);
        }
    }

    private SiteSnapshot? MakeSnapshot(DateTimeOffset now)
    {
        // One for all requests of the same instant: they share its responses.
        lock (_changing)
        {
            var (load, snapshot, next) = _live;
            if (load.Build.Catalog is not { } catalog || (_showsErrors && !load.Build.Diagnostics.IsEmpty)) return null;
            if (snapshot is not null && snapshot.IsValidAt(now)) return snapshot;
            if (snapshot is not null && now < snapshot.ValidFrom && snapshot.IsValidAt(_clock.GetUtcNow())) return PastSnapshot(now, snapshot);
            // The one prepared before the change is promoted; the one before it is released.
            var made = next is not null && next.IsValidAt(now) ? next : SnapshotOf(catalog, now);
            Volatile.Write(ref _live, new LiveState(load, made, null));
            return made;
        }
    }

    // A request took its instant before the live snapshot began. Replaced for it, the live one would lose its responses.
    private SiteSnapshot PastSnapshot(DateTimeOffset now, SiteSnapshot live)
    {
        var past = SnapshotOf(live.Catalog, now);
        return past.IsValidAt(live.ValidFrom) ? live : past;
    }

    private SiteSnapshot SnapshotOf(ContentCatalog catalog, DateTimeOffset validFrom) =>
        new(catalog, _settings.PublicUrlOf(catalog), validFrom, _settings.SnapshotBytes);

    // The initial load fails the start on a bug. Later there is a catalog to serve.
    private ContentLoadResult Load(ILogger logger, ReadProgress? progress)
    {
        try
        {
            return ContentLoadResult.Of(_settings.ContentFolder, progress);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Unexpected error while loading content (a bug)");
            return ContentLoadResult.Failed(new Diagnostic(
                Rule.UnreadableFile, SourceLocation.StartOf("site.yaml"),
                $"The program failed while it loaded the content ({e.GetType().Name}).", "Restore the previous content, and report the logged error."));
        }
    }

    private bool Publish(int number, ContentLoadResult load, ILogger logger)
    {
        bool isChanged, isFirst;
        lock (_changing)
        {
            // A slow load of older files does not replace a quick one of newer files.
            if (number < _lastPublished) return false;
            _lastPublished = number;
            isChanged = Replace(load);
            isFirst = _opened.TrySetResult();
        }

        // Content that was read while the initial load was stuck is logged by whoever waits for it.
        if (!isFirst && isChanged) LogTo(logger);
        return isChanged;
    }

    // Under the lock. Content with diagnostics, or the same content as before, keeps the catalog and its snapshots.
    private bool Replace(ContentLoadResult load)
    {
        var (last, snapshot, next) = _live;
        var catalog = load.Build.Catalog is { } read && read.Version != last.Build.Catalog?.Version ? read : last.Build.Catalog;
        var isSameCatalog = ReferenceEquals(catalog, last.Build.Catalog);
        var now = _clock.GetUtcNow();
        var published = load with
        {
            Build = load.Build with { Catalog = catalog },
            StaleSince = load.Build.Diagnostics.IsEmpty ? null : last.StaleSince ?? now,
            LoadedAt = isSameCatalog ? last.LoadedAt : now,
        };
        var keepsSnapshots = isSameCatalog && (!_showsErrors || load.Build.Diagnostics.IsEmpty);
        Volatile.Write(ref _live, keepsSnapshots ? new LiveState(published, snapshot, next) : new LiveState(published, null, null));
        return !isSameCatalog || !load.Build.Diagnostics.SequenceEqual(last.Build.Diagnostics)
            || !load.Build.Warnings.SequenceEqual(last.Build.Warnings);
    }

    /// <summary>All live state.</summary>
    /// <param name="Snapshot">Of the load's catalog, for the present; null until it is asked for.</param>
    /// <param name="Next">Of the same catalog, for the instant of the next change; null until it is prepared.</param>
    private sealed record LiveState(ContentLoadResult Load, SiteSnapshot? Snapshot, SiteSnapshot? Next);
}
