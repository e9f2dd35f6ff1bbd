using System.Globalization;
using System.IO.Compression;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>How much a browser has to load: bytes of compressed bodies.</summary>
public sealed class WeightTests(TestSite site)
{
    private const int FirstVisit = 14_000;
    private const int FirstVisitToHomeOrAGuide = 12_500;
    private const int FirstVisitToALongText = 20_000;
    private const int FirstVisitToAReference = 32_000;
    private const int FirstVisitToSourcesOfAGuide = 24_000;
    private const int NextPage = 7_000;
    private const int ManyStatements = 12;

    [Fact]
    public async Task No_page_exceeds_its_weight_budget()
    {
        var tooHeavy = new List<string>();
        foreach (var address in site.Catalog.Urls.All)
        {
            var page = await site.Read(address.Path.Value);
            var assets = await WeightOfAssets(page);
            var isReference = address.Kind is PageKind.Status or PageKind.Index or PageKind.Sources;
            var isLong = isReference || page.QuerySelectorAll("a[id^='at-']").Length > ManyStatements
                || page.QuerySelector(".timeline, .authorities") is not null;
            var weight = await WeightOf(address.Path.Value);
            var isGuidesSources = address is { Kind: PageKind.Sources, Page.SourcesOwner: { } owner } && site.Catalog.Find(owner) is GuidePage;
            var most = address.Kind is PageKind.Home or PageKind.Guide ? FirstVisitToHomeOrAGuide
                : isGuidesSources ? FirstVisitToSourcesOfAGuide
                : isReference ? FirstVisitToAReference
                : isLong ? FirstVisitToALongText
                : FirstVisit;
            if (weight + assets > most) tooHeavy.Add(string.Create(CultureInfo.InvariantCulture, $"{address.Path}: {weight} + {assets} bytes, at most {most}"));
            if (!isLong && weight > NextPage)
                tooHeavy.Add(string.Create(CultureInfo.InvariantCulture, $"{address.Path}: {weight} bytes as a next page, at most {NextPage}"));
        }

        Assert.True(tooHeavy.Count == 0, string.Join('\n', tooHeavy));
    }

    [Fact]
    public async Task A_first_visit_to_home_or_a_guide_sends_four_requests_at_most_and_to_other_pages_one_or_two_more()
    {
        foreach (var address in site.Catalog.Urls.All)
        {
            var most = address.Kind is PageKind.Home or PageKind.Guide ? 3 : address.Kind is PageKind.Article or PageKind.Index ? 5 : 4;
            Assert.True(AssetsOf(await site.Read(address.Path.Value)).Count() <= most, address.Path.Value);
        }
    }

    private async Task<int> WeightOfAssets(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var sum = 0;
        foreach (var asset in AssetsOf(page))
            sum += CompressedByBuild(await site.Browser(acceptEncoding: "identity").GetByteArrayAsync(asset));
        return sum;
    }

    // What a publish does to assets; the site compresses only pages itself.
    private static int CompressedByBuild(byte[] asset)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(asset.Length)];
        Assert.True(BrotliEncoder.TryCompress(asset, compressed, out var length, quality: 11, window: 22));
        return length;
    }

    private static IEnumerable<string> AssetsOf(AngleSharp.Html.Dom.IHtmlDocument page) => page
        .QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")
        .Select(asset => asset.GetAttribute("href") ?? asset.GetAttribute("src")!)
        .Distinct(StringComparer.Ordinal);

    private async Task<int> WeightOf(string path)
    {
        var body = await site.Browser(acceptEncoding: "br").GetByteArrayAsync(path);
        Assert.NotEmpty(body);
        return body.Length;
    }
}
