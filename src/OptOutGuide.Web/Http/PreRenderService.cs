using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Before the clock changes something, renders and compresses what readers will then ask for, so that at that instant nobody waits.
/// First what they ask for now, then the rest; one page after the other, since readers have the other core.
/// </summary>
internal sealed class PreRenderService(InProcessRequests reader, LiveContent content, TimeProvider clock, ILogger<PreRenderService> logger) : BackgroundService
{
    /// <summary>Time enough for some thousand pages on a small machine.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(10);

    /// <summary>Short, since content and clock can be changed at any time; a look that finds nothing to do costs nothing.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly string[] Encodings = ["br", "gzip"];

    private readonly HashSet<(string Path, string Encoding)> _done = [];
    private SiteSnapshot? _next;

    /// <summary>Renders what is missing, if a change is near.</summary>
    public async Task LookAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (content.SnapshotAt(now) is not { State.ChangesAt: { } change } edition || change - now > Lead) return;
        var next = content.SnapshotAfter(edition)!;
        if (!ReferenceEquals(next, _next))
        {
            _done.Clear();
            _next = next;
        }

        var before = _done.Count;
        foreach (var (path, encoding) in edition.Answers.Keys.Concat(All(edition.Catalog)))
        {
            // The content was changed meanwhile, or the change is here: the next look begins anew.
            if (stopping.IsCancellationRequested || !ReferenceEquals(content.SnapshotAt(clock.GetUtcNow()), edition)) return;
            if (_done.Add((path, encoding))) await reader.AskAsync(path, encoding, change);
        }

        if (_done.Count > before) logger.LogInformation("Ready for {Change:O}: {Answers} answers, {Bytes} bytes", change, next.Answers.Keys.Length, next.Answers.Bytes);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                await LookAsync(stoppingToken);
            }
            // Rendering ahead is a favour to readers: what fails here is rendered, and fails or not, when somebody asks for it.
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Pages could not be rendered ahead");
            }
        }
    }

    private static IEnumerable<(string Path, string Encoding)> All(ContentCatalog catalog) =>
        catalog.Urls.All.SelectMany(address => Encodings.Select(encoding => (address.Path.Value, encoding)));
}
