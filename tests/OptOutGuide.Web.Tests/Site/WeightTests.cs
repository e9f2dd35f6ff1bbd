using System.Globalization;
using System.IO.Compression;
using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>How much a browser has to load: bytes of compressed bodies.</summary>
public sealed class WeightTests(TestSite site)
{
    private const int FirstVisit = 14_000;
    private const int FirstVisitToHomeOrAGuide = 12_500;
    private const int FirstVisitToAReference = 24_000;
    private const int Requests = 4;

    [Fact]
    public async Task No_first_visit_exceeds_its_weight()
    {
        var tooHeavy = new List<string>();
        foreach (var address in site.Catalog.Urls.All)
        {
            var most = address.Kind switch
            {
                PageKind.Home or PageKind.Guide => FirstVisitToHomeOrAGuide,
                PageKind.Sources or PageKind.Status or PageKind.Index => FirstVisitToAReference,
                _ => FirstVisit,
            };
            var (weight, assets) = (await WeightOf(address.Path.Value), await WeightOfAssets(await site.Read(address.Path.Value)));
            if (weight + assets > most) tooHeavy.Add(string.Create(CultureInfo.InvariantCulture, $"{address.Path}: {weight} + {assets} bytes, at most {most}"));
        }

        Assert.True(tooHeavy.Count == 0, string.Join('\n', tooHeavy));
    }

    [Fact]
    public async Task A_first_visit_sends_four_requests_at_most()
    {
        foreach (var address in site.Catalog.Urls.All)
            Assert.True(1 + AssetsOf(await site.Read(address.Path.Value)).Count() <= Requests, address.Path.Value);
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
