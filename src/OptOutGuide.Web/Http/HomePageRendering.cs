using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Renders the home page of the first language while the server begins to listen: the first request for it shares this rendering,
/// and one for another page finds the code of a rendering loaded.
/// </summary>
internal sealed class HomePageRendering(InProcessRequests requests, LiveContent content, TimeProvider clock, ILogger<HomePageRendering> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await content.InitialLoad.WaitAsync(stoppingToken);
        var now = clock.GetUtcNow();
        if (content.SnapshotAt(now) is not { } snapshot) return;
        var (catalog, language) = (snapshot.Catalog, snapshot.Catalog.Site.Languages[0]);
        try
        {
            await requests.RenderAsync(catalog.Urls.Of(catalog.Home.Id, language).Path.Value, snapshot, now, stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // It is rendered, and fails or not, when it is asked for.
            logger.LogError(e, "Pages could not be pre-rendered");
        }
    }
}
