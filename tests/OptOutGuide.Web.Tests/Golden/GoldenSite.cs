using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Golden;

/// <summary>Which site is listed: at which instant, with which settings and content.</summary>
/// <param name="Name">As the list names it.</param>
internal sealed record GoldenSetup(string Name, string Instant)
{
    /// <summary>The site as shipped, after the last deadline.</summary>
    public static readonly GoldenSetup Shipped = new("shipped", "2026-11-22T12:00:00Z");

    /// <summary>With the banners of a deadline that is still to come.</summary>
    public static readonly GoldenSetup BeforeDeadline = new("before the deadline", "2025-05-20T12:00:00Z");

    /// <summary>With the headers that only an https address has.</summary>
    public static readonly GoldenSetup Https = Shipped with { Name = "https", Settings = ["public-url=https://guide.example"] };

    /// <summary>With a guide that had another address before; no shipped page has.</summary>
    public static readonly GoldenSetup Moved = Shipped with { Name = "moved", HasMovedGuide = true };

    /// <summary>Command-line settings as <c>name=value</c>.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];

    /// <summary>One guide declares a former address.</summary>
    public bool HasMovedGuide { get; init; }
}

/// <summary>A fresh site in memory and its addresses. The only file of the golden list that uses types of the product.</summary>
internal sealed partial class GoldenSite : IAsyncDisposable
{
    private readonly ContentCopy? _content;
    private readonly TestSite _site;
    private readonly FinishedRequests _finished = new();

    private GoldenSite(GoldenSetup setup)
    {
        Name = setup.Name;
        if (setup.HasMovedGuide) _content = new ContentCopy().Change("guides/facebook/en.md", "---\ntitle:", "---\nformerly: [former-name]\ntitle:");
        _site = new TestSite(_content?.Path, ["environment=Production", .. setup.Settings])
        {
            // As after a publish. By default, assets of a build are read anew for each request and sent with "no-cache".
            Configuration = { ["ReloadStaticAssetsAtRuntime"] = "false", ["EnableStaticAssetsDevelopmentCaching"] = "true" },
            Replace = services => services.AddSingleton<IStartupFilter>(_finished),
        };
        _site.Clock.AdjustTime(DateTimeOffset.Parse(setup.Instant, CultureInfo.InvariantCulture));
    }

    /// <summary>Starts a site.</summary>
    public static async Task<GoldenSite> OpenAsync(GoldenSetup setup)
    {
        var site = new GoldenSite(setup);
        await site._site.OpenAsync();
        return site;
    }

    /// <summary>As the list names it.</summary>
    public string Name { get; }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _content?.Dispose();
        _finished.Dispose();
    }

    /// <summary>Sends a request and waits until the site has finished it.</summary>
    public async Task<GoldenResponse> SendAsync(GoldenRequest request)
    {
        using var message = GoldenMessages.Write(request);
        using var client = _site.Browser();
        using var response = await client.SendAsync(message);
        var recorded = await GoldenMessages.ReadAsync(response);
        await _finished.WaitAsync();
        return recorded;
    }

    /// <summary>Every address that is known without a request: those of the catalog, the other routes, and some that are redirected or missing.</summary>
    public ImmutableArray<GoldenAddress> KnownAddresses()
    {
        var (content, catalog) = (_site.Content, _site.Catalog);
        var pages = catalog.Urls.All.Select(address => address.Path.Value);
        var moved = catalog.Urls.Redirects.Select(move => move.From.Value);
        var files = SiteFiles.For(catalog).All.Select(file => file.Path);
        var root = _site.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        var assets = root.GetDirectoryContents("").Select(file => "/" + file.Name);
        var routes = GoldenPaths.OfRoutes(catalog.Urls.ShareIds, catalog.Site.Languages.Select(language => language.Code));
        string[] paths = [.. pages, .. moved, .. files, .. assets, .. GoldenPaths.NearlyRight([.. pages, .. moved])];
        return [.. paths.Select(path => new GoldenAddress(path)).Concat(routes).Distinct()];
    }

    /// <summary>Every address to which the page at an address links; none if no page is there. Fingerprints of assets are known only from pages.</summary>
    /// <remarks>The caches are warm afterwards.</remarks>
    public async Task<IEnumerable<GoldenAddress>> FindLinkedAsync(GoldenAddress address)
    {
        using var client = _site.Browser();
        using var response = await client.GetAsync(GoldenMessages.UriOf(address));
        var text = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        await _finished.WaitAsync();
        return LocalLink().Matches(text).Concat(Card().Matches(text)).Select(match => new GoldenAddress(match.Groups["path"].Value));
    }

    [GeneratedRegex("\\s(?:href|src)=\"(?<path>/[^\"#?]*)[\"#?]")]
    private static partial Regex LocalLink();

    [GeneratedRegex("property=\"og:image\" content=\"https?://[^/\"]+(?<path>/[^\"]+)\"")]
    private static partial Regex Card();
}
