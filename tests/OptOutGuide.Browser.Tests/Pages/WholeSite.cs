using System.Collections.Concurrent;
using System.Collections.Immutable;
using OptOutGuide.Browser.Tests.Running;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Browser.Tests.Pages;

/// <summary>
/// Every page of the catalog in every language, and the page that says that there is none; visited once for all tests. Sources pages, sheets
/// and questions of "Does this concern me?" are alike: two of each kind stand for all, unless OPTOUTGUIDE_BROWSER=full.
/// </summary>
public sealed class WholeSite
{
    private const int Visitors = 2;
    private const int StandForAll = 2;
    private readonly Lazy<Task<ImmutableArray<VisitedPage>>> _visits;

    public WholeSite(Chromium chromium, LiveSite site) => _visits = new(() => VisitAll(chromium, site));

    /// <summary>All visits, in the order of the catalog.</summary>
    internal Task<ImmutableArray<VisitedPage>> Visits => _visits.Value;

    private static IEnumerable<PageUrl> VisitedOf(ContentCatalog catalog) => Environment.GetEnvironmentVariable("OPTOUTGUIDE_BROWSER") == "full"
        ? catalog.Urls.All
        : catalog.Urls.All
            .GroupBy(address => (address.Language.Code, address.Kind))
            .SelectMany(pages => pages.Key.Kind is PageKind.Sources or PageKind.GuideChecklist or PageKind.EligibilityNode ? pages.Take(StandForAll) : pages);

    private static async Task<ImmutableArray<VisitedPage>> VisitAll(Chromium chromium, LiveSite site)
    {
        string[] paths =
        [
            .. VisitedOf(site.Catalog).Select(address => address.Path.Value),
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
