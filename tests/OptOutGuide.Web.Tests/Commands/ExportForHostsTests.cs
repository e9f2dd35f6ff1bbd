using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Export;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

/// <summary>An export on hosts of different kinds: what they look for, and the headers that they are told to send.</summary>
[Collection(ExportedSiteTests.Name)]
public sealed partial class ExportForHostsTests(TestSite shipped, ExportedSite exported)
{
    /// <summary>Headers that depend on the response and not only on the site.</summary>
    private static readonly string[] Compared =
    [
        "Content-Type", "Cache-Control", "Access-Control-Allow-Origin", "Link", "Content-Disposition", "X-Robots-Tag", "Content-Security-Policy",
        "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
        "Strict-Transport-Security",
    ];

    private readonly TestFolder _site = exported.Folder;

    [Fact]
    public async Task The_headers_of_every_file_are_those_of_the_live_site()
    {
        await using var site = await new TestSite(null, $"as-of={ExportedSite.Instant:yyyy-MM-dd'T'HH:mm:ssK}", "public-url=https://guide.example").OpenAsync();
        var headers = new HeadersFile(await _site.TextAsync("/_headers"));
        var paths = site.Catalog.Urls.All.Select(url => url.Path.Value).Concat(SiteFiles.For(site.Catalog).All.Select(file => file.Path)).ToList();
        var different = new List<string>();
        foreach (var path in paths)
        {
            using var response = await site.Browser(acceptEncoding: "identity").GetAsync(path);
            var (live, host) = (HeadersOf(response), headers.For(path));
            // A host knows the types of HTML and of downloads by itself.
            different.AddRange(Compared
                .Where(name => name != "Content-Type" || host.ContainsKey(name))
                .Where(name => live.GetValueOrDefault(name) != host.GetValueOrDefault(name))
                .Select(name => $"{path}: {name} is {host.GetValueOrDefault(name)}, live {live.GetValueOrDefault(name)}"));
        }

        Assert.True(paths.Count > 200);
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    [Fact]
    public async Task Assets_with_a_fingerprint_are_kept_for_a_year_and_images_for_an_hour()
    {
        var headers = new HeadersFile(await _site.TextAsync("/_headers"));
        var assets = (await FilesAsync()).Where(path => path.EndsWith(".css", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal)
            || path.EndsWith(".svg", StringComparison.Ordinal) || path.EndsWith(".png", StringComparison.Ordinal)).ToList();

        Assert.Contains(assets, path => path.StartsWith("/tools.", StringComparison.Ordinal));
        foreach (var path in assets)
        {
            var isImage = path.EndsWith(".png", StringComparison.Ordinal);
            Assert.Equal(isImage, !Fingerprint().IsMatch(path));
            Assert.Equal(isImage ? "max-age=3600, must-revalidate" : "max-age=31536000, immutable", headers.For(path)["Cache-Control"]);
            Assert.Equal(isImage ? "cross-origin" : "same-origin", headers.For(path)["Cross-Origin-Resource-Policy"]);
        }
    }

    // It reads a hundred rules, with one asterisk each.
    [Fact]
    public async Task Cloudflare_Pages_reads_every_rule_but_those_for_the_Markdown_of_sources_pages()
    {
        var headers = new HeadersFile(await _site.TextAsync("/_headers"));
        var unread = headers.Patterns.Skip(100).ToHashSet(StringComparer.Ordinal);

        Assert.All(headers.Patterns, pattern => Assert.InRange(pattern.Count(character => character == '*'), 0, 1));
        Assert.All(unread, path => Assert.Equal(PageKind.Sources, SiteFiles.For(shipped.Catalog).Find(path)?.AlternateOf?.Kind));
        // It serves the file without its extension.
        Assert.Equal("attachment; filename=\"optoutguide.en.html\"", headers.For("/en/optoutguide.en")["Content-Disposition"]);
    }

    [Theory]
    [InlineData("/index.html", "https://guide.example/")]
    [InlineData("/go/home.html", "https://guide.example/")]
    [InlineData("/go/facebook.html", "https://guide.example/go/facebook")]
    [InlineData("/go/regulation-sources.html", "https://guide.example/go/regulation-sources")]
    [InlineData("/go/checklist.html", "https://guide.example/go/checklist")]
    [InlineData("/go/index.html", "https://guide.example/go/index")]
    public async Task A_link_without_a_language_has_the_preview_of_its_page_in_the_first_language(string file, string url)
    {
        var catalog = shipped.Catalog;
        var id = file == "/index.html" ? PageId.Home : catalog.Urls.FindByShareId(Path.GetFileNameWithoutExtension(file))!;
        var page = new HtmlParser().ParseDocument(await _site.TextAsync(file));
        var shown = new HtmlParser().ParseDocument(await _site.TextAsync(catalog.Urls.Of(id, catalog.Site.Languages[0]).Path + ".html"));

        Assert.Equal(shown.Title, page.Title);
        Assert.Equal(shown.QuerySelector("h1")!.TextContent, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(shown.QuerySelector("meta[name=description]")!.OuterHtml, page.QuerySelector("meta[name=description]")!.OuterHtml);
        foreach (var property in shown.QuerySelectorAll("meta[property^='og:']"))
        {
            var name = property.GetAttribute("property")!;
            var expected = name == "og:url" ? url : property.GetAttribute("content");
            Assert.Equal((name, expected), (name, page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content")));
        }
    }

    [Fact]
    public async Task GitHub_Pages_publishes_every_file_as_it_is() => Assert.Empty(await _site.ReadAsync("/.nojekyll"));

    [Fact]
    public async Task A_page_with_pages_below_it_is_also_the_index_of_its_folder()
    {
        var files = await FilesAsync();
        var folders = files.Select(path => path[..path.LastIndexOf('/')]).ToHashSet(StringComparer.Ordinal);
        var pages = shipped.Catalog.Urls.All.Select(url => url.Path.Value).ToList();

        Assert.Contains("/en", pages.Where(folders.Contains));
        foreach (var page in pages)
        {
            Assert.Equal(folders.Contains(page), files.Contains(page + "/index.html"));
            if (folders.Contains(page)) Assert.Equal(await _site.ReadAsync(page + ".html"), await _site.ReadAsync(page + "/index.html"));
        }
    }

    [Fact]
    public async Task No_file_has_the_path_of_a_folder()
    {
        var files = await FilesAsync();
        var folders = files.Select(path => path[..path.LastIndexOf('/')]).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(files, folders.Contains);
    }

    [Fact]
    public void A_language_code_with_digits_has_the_rules_of_the_others()
    {
        var catalog = CatalogBuilder.Build(ContentFolder.Read(ContentCopy.Shipped)).Catalog!;
        var context = new PageContext(catalog, catalog.StateAt(ExportedSite.Instant), catalog.Site.Languages[0], "https://guide.example", ExportedSite.Instant);
        var files = StaticHostConfigs.For(context, new SecurityHeaders(new SiteScripts("sha256-none", "sha256-none")))
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var name in new[] { "/nginx.conf", "/Caddyfile" })
        {
            var patterns = SingleFilePattern().Matches(files[name]).Select(match => match.Value + "$").ToList();
            Assert.NotEmpty(patterns);
            foreach (var code in new[] { "en", "pt-br", "es-419", "zh-hant" })
                Assert.All(patterns, pattern => Assert.Matches(pattern, $"/{code}/optoutguide.{code}.html"));
        }
    }

    private async Task<HashSet<string>> FilesAsync()
    {
        using var manifest = JsonDocument.Parse(await _site.ReadAsync("/export.json"));
        return manifest.RootElement.GetProperty("files").EnumerateObject().Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat<KeyValuePair<string, IEnumerable<string>>>(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\.[a-z0-9]{10}\.(css|js|svg)$")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"/optoutguide\\\.\S+?html")]
    private static partial Regex SingleFilePattern();
}
