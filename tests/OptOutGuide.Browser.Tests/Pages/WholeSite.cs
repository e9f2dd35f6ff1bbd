using System.Collections.Concurrent;
using System.Collections.Immutable;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Browser.Tests.Pages;

/// <summary>
/// Every page of the catalog in every language, and the page that says that there is none; visited once for all tests. Sources pages are
/// alike: those of home, the first guide and the first article stand for all, unless OPTOUTGUIDE_BROWSER=full.
/// </summary>
public sealed class WholeSite
{
    private const int Visitors = 2;
    private readonly Lazy<Task<ImmutableArray<VisitedPage>>> _visits;

    public WholeSite(Chromium chromium, LiveSite site) => _visits = new(() => VisitAll(chromium, site));

    /// <summary>All visits, in the order of the catalog.</summary>
    internal Task<ImmutableArray<VisitedPage>> Visits => _visits.Value;

    private static bool IsVisited(PageUrl address, ContentCatalog catalog) =>
        Environment.GetEnvironmentVariable("OPTOUTGUIDE_BROWSER") == "full"
        || address.Page.SourcesOwner is not { } owner
        || owner == PageId.Home
        || owner == catalog.Guides[0].Id
        || owner == catalog.Articles[0].Id;

    private static async Task<ImmutableArray<VisitedPage>> VisitAll(Chromium chromium, LiveSite site)
    {
        string[] paths =
        [
            .. site.Catalog.Urls.All.Where(address => IsVisited(address, site.Catalog)).Select(address => address.Path.Value),
            .. site.Catalog.Site.Languages.Select(LiveSite.MissingPathIn),
        ];
        var waiting = new ConcurrentQueue<string>(paths);
        var visited = new ConcurrentDictionary<string, VisitedPage>(StringComparer.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => VisitMany()));
        return [.. paths.Select(path => visited[path])];

        async Task VisitMany()
        {
            await using var visitor = await Visitor.Open(chromium, site);
            while (waiting.TryDequeue(out var path)) visited[path] = await visitor.Visit(path);
        }
    }
}
