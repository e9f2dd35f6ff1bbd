using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using OptOutGuide.Web.Formats;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>A site whose public URL has a path. Every heading of its texts is a link as well.</summary>
public sealed partial class SiteBelowPath : IAsyncLifetime
{
    internal const string Origin = "https://opt-out.example";
    internal const string Base = "/Opt-out/guide";

    private readonly ContentCopy _content = new();

    /// <summary>The site.</summary>
    public TestSite Site { get; }

    public SiteBelowPath()
    {
        foreach (var file in Directory.EnumerateFiles(_content.Path, "*.md", SearchOption.AllDirectories).ToList())
            File.WriteAllText(file, FirstWordOfHeading().Replace(File.ReadAllText(file), "${marks}[${word}](guides/instagram)"));
        _content.Change("site.yaml", "languages:", "contact: mail@opt-out.example\nlanguages:").Write("notices.yaml", Notices);
        Site = new TestSite(_content.Path, $"public-url={Origin}{Base}/");
    }

    private const string Notices = """
        notices:
          - id: form-down
            from: 2026-11-01T14:00+01:00
            pages: all
            text: { en: "Down. See [Instagram](guides/instagram).", fr: "En panne. Voir [Instagram](guides/instagram)." }

        """;

    public async ValueTask InitializeAsync() => await Site.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _content.Dispose();
    }

    [GeneratedRegex(@"^(?<marks>#{2,3} )(?<word>\p{L}+)(?= )", RegexOptions.Multiline)]
    private static partial Regex FirstWordOfHeading();
}

/// <summary>Links and requests below the path of the public URL.</summary>
public sealed partial class BasePathTests(SiteBelowPath below) : IClassFixture<SiteBelowPath>
{
    private const string Base = SiteBelowPath.Base;

    private readonly TestSite _site = below.Site;

    [Fact]
    public async Task Every_link_of_every_page_and_file_begins_with_the_base_path_and_leads_to_a_page()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] pages = [.. _site.Catalog.Urls.All.Select(url => url.Path.Value), "/en/none", "/none"];
        foreach (var path in pages)
        {
            var text = await TextOf(path);
            foreach (var link in LinksIn(text)) targets.TryAdd(link, path);
            Assert.True(new HtmlParser().ParseDocument(text).QuerySelectorAll($"link[rel=stylesheet][href^='{Base}/']").Length == 1, $"No style on {path}");
        }

        foreach (var file in SiteFiles.For(_site.Catalog).All)
        {
            var text = Unfold(await TextOf(file.Path));
            Assert.True(!MarkdownLink().IsMatch(text), $"A link without a host in {file.Path}");
            foreach (var link in file.IsDownload ? LinksIn(text) : AddressesIn(text)) targets.TryAdd(link, file.Path);
        }

        Assert.All(targets, target => Assert.True(IsBelow(target.Key), $"'{target.Key}' in {target.Value} is not below {Base}"));
        foreach (var (link, from) in targets.DistinctBy(target => target.Key.Split('#')[0]).Where(target => target.Key != Base + "/health/"))
        {
            using var response = await _site.Browser().GetAsync(link.Split('#')[0]);
            var final = response.StatusCode == HttpStatusCode.Redirect ? await _site.Browser().GetAsync(response.Headers.Location) : response;
            Assert.True(final.StatusCode == HttpStatusCode.OK && final.Content.Headers.ContentLength > 0, $"'{link}' in {from}: {final.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/en/guides/facebook")]
    [InlineData("/en/data.json")]
    [InlineData("/data.json")]
    [InlineData("/site.css")]
    [InlineData("/health/live")]
    [InlineData("/none")]
    public async Task A_proxy_may_remove_the_base_path_or_not(string path)
    {
        using var kept = await _site.Browser().GetAsync(Base + path);
        using var removed = await _site.Browser().GetAsync(path);

        Assert.Equal(kept.StatusCode, removed.StatusCode);
        Assert.Equal(await kept.Content.ReadAsStringAsync(), await removed.Content.ReadAsStringAsync());
        Assert.Equal(kept.Headers.ETag, removed.Headers.ETag);
    }

    [Theory]
    [InlineData(Base, HttpStatusCode.Redirect, Base + "/fr")]
    [InlineData(Base + "/", HttpStatusCode.Redirect, Base + "/fr")]
    [InlineData("/", HttpStatusCode.Redirect, Base + "/fr")]
    [InlineData(Base + "/go/facebook", HttpStatusCode.Redirect, Base + "/fr/guides/facebook")]
    [InlineData("/go/facebook", HttpStatusCode.Redirect, Base + "/fr/guides/facebook")]
    [InlineData(Base + "/EN/", HttpStatusCode.MovedPermanently, Base + "/en")]
    [InlineData("/en/guides/facebook/", HttpStatusCode.MovedPermanently, Base + "/en/guides/facebook")]
    public async Task A_redirect_leads_below_the_base_path(string path, HttpStatusCode status, string target)
    {
        using var response = await _site.Browser("fr").GetAsync(path);

        Assert.Equal((status, target), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("/opt-out/guide/en")]
    [InlineData(Base + "s/en")]
    [InlineData(Base + Base + "/en")]
    [InlineData("/Opt-out/en")]
    public async Task Only_the_whole_base_path_is_removed_and_only_once(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Browser().GetAsync(path)).StatusCode);

    [Fact]
    public async Task The_base_path_can_stand_in_the_content_and_change_with_it()
    {
        using var content = new ContentCopy();
        var address = AddressLine().Match(content.Read("site.yaml")).Value;
        content.Change("site.yaml", address, "address: https://guide.example/one\n");
        await using var site = await new TestSite(content.Path).OpenAsync();
        Assert.Contains("href=\"/one/en\"", await site.Browser().GetStringAsync("/one/en"), StringComparison.Ordinal);

        content.Change("site.yaml", "https://guide.example/one", "https://guide.example/two");
        await Eventually.Holds(async () => (await site.Browser().GetAsync("/two/en")).StatusCode == HttpStatusCode.OK);
        var page = await site.Browser().GetStringAsync("/two/en");
        Assert.DoesNotContain("/one/", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/two/site\\.[a-z0-9]+\\.css\"", page);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync("/one/en")).StatusCode);
    }

    private async Task<string> TextOf(string path) => await (await _site.Browser().GetAsync(Base + path)).Content.ReadAsStringAsync();

    private static bool IsBelow(string link) => link == Base || link.StartsWith(Base + "/", StringComparison.Ordinal);

    // Every attribute that is a path, and every URL of the site anywhere: in meta elements, structured data, mail, and text to copy.
    private static IEnumerable<string> LinksIn(string html)
    {
        var paths = new HtmlParser().ParseDocument(html).All
            .SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Value.StartsWith('/') && !attribute.Value.StartsWith("//", StringComparison.Ordinal))
            .Select(attribute => attribute.Value);
        return paths.Concat(AddressesIn(WebUtility.HtmlDecode(Uri.UnescapeDataString(html))));
    }

    // As paths.
    private static IEnumerable<string> AddressesIn(string text) => Address().Matches(text).Select(match => match.Groups["path"].Value);

    // Long lines of a calendar (RFC 5545, section 3.1).
    private static string Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    [GeneratedRegex("""https://opt-out\.example(?<path>[^\s"'<>()\[\]\\,;|*]*?)(?=[.:]?(?:[\s"'<>()\[\]\\,;|*]|$))""")]
    private static partial Regex Address();

    [GeneratedRegex(@"\]\(/")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"^address:.*\n", RegexOptions.Multiline)]
    private static partial Regex AddressLine();
}
