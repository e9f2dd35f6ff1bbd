using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Renders all pages of the next snapshot before each change of the clock, so that no request waits at that instant. Pages in use
/// come first, one after the other, since requests need the other processor.
/// </summary>
internal sealed class PreRenderService(
    InProcessRequests requests,
    LiveContent content,
    TimeProvider clock,
    ILogger<PreRenderService> logger) : BackgroundService
{
    /// <summary>Enough for some thousand pages on a small machine.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(10);

    /// <summary>Short, since content and clock can change at any time; a check that finds nothing to do costs nothing.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _rendered = new(StringComparer.Ordinal);
    private SiteSnapshot? _next;

    /// <summary>Renders what is missing, if a change is near.</summary>
    public async Task RenderNextAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (content.SnapshotAt(now) is not { State.ChangesAt: { } change } current || change - now > Lead)
        {
            // Held on to, it would keep its catalog in memory until the next change, months later.
            _next = null;
            return;
        }

        if (content.SnapshotAfter(current) is not { } next) return;
        if (!ReferenceEquals(next, _next))
        {
            _rendered.Clear();
            _next = next;
        }

        var before = _rendered.Count;
        foreach (var path in current.Responses.Paths.Concat(current.Catalog.Urls.All.Select(url => url.Path.Value)))
        {
            // The content has changed meanwhile, or the change has come: the next check begins anew.
            if (stopping.IsCancellationRequested || !ReferenceEquals(content.SnapshotAt(clock.GetUtcNow()), current)) return;
            if (_rendered.Add(path)) await requests.RenderAsync(path, next, change, stopping);
        }

        if (_rendered.Count == before) return;
        var (count, bytes) = (next.Responses.Paths.Length, next.Responses.Bytes);
        logger.LogInformation("Pre-rendered {Responses} responses ({Bytes} bytes) for the change at {Change:O}", count, bytes, change);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await content.InitialLoad.WaitAsync(stoppingToken);
        while (true)
        {
            await Task.Delay(CheckInterval, clock, stoppingToken);
            await TryRenderNextAsync(stoppingToken);
        }
    }

    // What fails here is rendered, and fails or not, when it is asked for.
    private async Task TryRenderNextAsync(CancellationToken stopping)
    {
        try
        {
            await RenderNextAsync(stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Pages could not be pre-rendered");
        }
    }
}
