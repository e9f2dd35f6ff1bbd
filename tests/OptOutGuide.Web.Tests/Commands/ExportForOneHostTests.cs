using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Export;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

/// <summary><c>export --for</c>: each host gets what it reads, and nothing else.</summary>
public sealed partial class ExportForOneHostTests
{
    private const string Url = "https://guide.example";

    [Fact]
    public async Task GitHub_Pages_gets_policies_in_pages_and_pages_instead_of_redirects_below_the_path_that_it_adds()
    {
        using var content = new ContentCopy().Change("guides/facebook/fr.md", "short:", "formerly: [vieux]\nshort:");
        using var folder = new TestFolder();
        var printed = await folder.ExportForAsync("github-pages", Url + "/guide", content.Path);
        var page = new HtmlParser().ParseDocument(await folder.TextAsync("/en/guides/facebook.html"));
        var old = await folder.TextAsync("/fr/guides/vieux.html");

        Assert.Equal(
            [".nojekyll", "404.html", "export.json"],
            NamesAtRoot(folder).Where(name => name is ".nojekyll" or "404.html" or "export.json" or ['_', ..]));
        // An old address of the index from A to Z is /en/index.
        Assert.Equal(await folder.TextAsync("/en.html"), await folder.TextAsync("/en/index.html"));
        Assert.DoesNotContain(FilesIn(folder), path => Server().IsMatch(path));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("frame-ancestors", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.QuerySelector("meta[name=referrer]")!.GetAttribute("content"));
        Assert.Equal("/guide/en", page.QuerySelector(".brand")!.GetAttribute("href"));
        Assert.Contains("content=\"0; url=/guide/fr/guides/facebook\"", old, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Security-Policy", await folder.TextAsync("/en/optoutguide.en.html"), StringComparison.Ordinal);
        Assert.Contains("github-pages: It sends no headers", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Netlify_gets_rules_that_never_set_a_header_twice()
    {
        using var content = new ContentCopy().Change("guides/facebook/fr.md", "short:", "formerly: [vieux]\nshort:");
        using var folder = new TestFolder();
        await folder.ExportForAsync("netlify", Url, content.Path);
        var rules = RulesIn(await folder.TextAsync("/_headers"));
        var everywhere = rules["/*"].Select(line => line.Split(':')[0]).ToList();

        Assert.Contains("Content-Security-Policy", everywhere);
        Assert.All(rules.Where(rule => rule.Key != "/*"), rule =>
        {
            Assert.True(File.Exists(folder.Site + rule.Key), rule.Key);
            var names = rule.Value.Select(line => line.Split(':')[0]).ToList();
            Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
            Assert.Empty(names.Intersect(everywhere, StringComparer.OrdinalIgnoreCase));
            Assert.All(rule.Value, line => Assert.Matches(@"^[A-Za-z-]+: \S", line));
        });
        Assert.Contains("Access-Control-Allow-Origin: *", rules["/data.json"]);
        Assert.Contains($"Link: <{Url}/en/guides/facebook>; rel=\"canonical\"", rules["/en/guides/facebook.md"]);
        Assert.Contains("Content-Disposition: attachment", rules["/en/optoutguide.en.html"]);
        var redirects = await folder.TextAsync("/_redirects");
        Assert.Contains("/fr/guides/vieux /fr/guides/facebook 301\n", redirects, StringComparison.Ordinal);
        Assert.DoesNotContain("/ /", redirects, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Security-Policy", await folder.TextAsync("/en.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(FilesIn(folder), path => path is "/nginx.conf" or "/Caddyfile" or "/.nojekyll" || Compressed().IsMatch(path));
    }

    [Fact]
    public async Task Cloudflare_gets_a_hundred_rules_and_lines_that_it_reads_below_the_base_path()
    {
        using var content = new ContentCopy().Change("guides/facebook/fr.md", "short:", "formerly: [vieux]\nshort:");
        using var folder = new TestFolder();
        var printed = await folder.ExportForAsync("cloudflare", Url + "/guide", content.Path);
        var headers = await folder.TextAsync("/_headers");
        var rules = RulesIn(headers);

        Assert.InRange(rules.Count, 20, 100);
        Assert.All(headers.Split('\n'), line => Assert.InRange(line.Length, 0, 2000));
        Assert.All(rules.Keys, pattern => Assert.StartsWith("/guide/", pattern, StringComparison.Ordinal));
        Assert.Contains("/guide/fr/guides/vieux /guide/fr/guides/facebook 301\n", await folder.TextAsync("/_redirects"), StringComparison.Ordinal);
        Assert.Contains("cloudflare: It reads 100 rules of _headers;", printed, StringComparison.Ordinal);
        string[] expected = ["/guide/en/guides/facebook.html", "/guide/fr/404.html", "/404.html", "/guide/en/index.html"];
        Assert.All(expected, path => Assert.Contains(path, FilesIn(folder)));
        Assert.DoesNotContain(FilesIn(folder), Server().IsMatch);
    }

    [Fact]
    public async Task S3_gets_a_script_that_names_each_object_after_its_address()
    {
        using var content = new ContentCopy().Change("guides/facebook/fr.md", "short:", "formerly: [vieux]\nshort:");
        using var folder = new TestFolder();
        await folder.ExportForAsync("s3", Url + "/guide", content.Path);
        var objects = Put().Matches(await folder.TextAsync("/s3-upload.sh"))
            .ToDictionary(match => match.Groups["key"].Value, match => match, StringComparer.Ordinal);

        Assert.Equal("text/html; charset=utf-8", objects["guide/en/guides/facebook"].Groups["type"].Value);
        Assert.Equal("text/html; charset=utf-8", objects["guide"].Groups["type"].Value);
        Assert.Equal("text/markdown; charset=utf-8", objects["guide/en/guides/facebook.md"].Groups["type"].Value);
        Assert.Equal("text/calendar; charset=utf-8", objects["guide/en/deadlines.ics"].Groups["type"].Value);
        Assert.Contains("--content-disposition 'attachment'", objects["guide/en/optoutguide.en.html"].Groups["rest"].Value, StringComparison.Ordinal);
        var old = objects["guide/fr/guides/vieux"].Groups["rest"].Value;
        Assert.Contains("--website-redirect-location '/guide/fr/guides/facebook'", old, StringComparison.Ordinal);
        Assert.Contains("404.html", objects.Keys);
        Assert.Contains(objects.Values, match => match.Groups["cache"].Value.Contains("immutable", StringComparison.Ordinal));
        var uploaded = objects.Values.Select(match => "/" + match.Groups["file"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(FilesIn(folder).Except(["/s3-upload.sh", "/export.json"]), path => Assert.Contains(path, uploaded));
    }

    [Fact]
    public async Task A_plain_server_finds_every_page_as_the_index_of_a_folder()
    {
        using var folder = new TestFolder();
        await folder.ExportForAsync("plain", Url);
        var files = FilesIn(folder);

        Assert.All(files.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path =>
            Assert.Matches(@"/index\.html$|^/404\.html$|/optoutguide\.[a-z-]+\.html$", path));
        Assert.Contains("/en/guides/facebook/index.html", files);
        Assert.Contains("/go/facebook/index.html", files);
        Assert.DoesNotContain(files, path => Server().IsMatch(path) || path is "/.nojekyll" or "/_headers" or "/_redirects");
    }

    [Fact]
    public async Task A_server_of_ones_own_gets_samples_that_know_the_base_path()
    {
        using var folder = new TestFolder();
        var settings = TestFolder.SettingsFor() with { PublicUrl = Url + "/guide" };
        Assert.Equal(0, await ExportCommand.RunAsync(
            settings, folder.Site, singleFile: false, StaticHost.Own, TestFolder.Nowhere, TestFolder.Nowhere, TestContext.Current.CancellationToken));

        Assert.Contains("rewrite ^/guide(/.+)$ $1;", await folder.TextAsync("/nginx.conf"), StringComparison.Ordinal);
        Assert.Contains("return 301 /guide$optoutguide_path;", await folder.TextAsync("/nginx.conf"), StringComparison.Ordinal);
        Assert.Contains("handle_path /guide/* {", await folder.TextAsync("/Caddyfile"), StringComparison.Ordinal);
        Assert.StartsWith("https://guide.example {", (await folder.TextAsync("/Caddyfile")).Split('\n')[1], StringComparison.Ordinal);
        Assert.DoesNotContain("/_headers", FilesIn(folder));
    }

    [Theory]
    [InlineData("github")]
    [InlineData("S3")]
    [InlineData("")]
    public async Task An_unknown_host_is_refused(string host) =>
        Assert.Equal(2, await CommandLine.RunAsync(["export", "--out", Path.Combine(Path.GetTempPath(), "optoutguide-none"), "--for", host]));

    private static IEnumerable<string> NamesAtRoot(TestFolder folder) =>
        Directory.EnumerateFiles(folder.Site).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static List<string> FilesIn(TestFolder folder) =>
        [.. Directory.EnumerateFiles(folder.Site, "*", SearchOption.AllDirectories).Select(file => "/" + Path.GetRelativePath(folder.Site, file))];

    private static Dictionary<string, List<string>> RulesIn(string headers)
    {
        var rules = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '/') rules.Add(line, []);
            else rules.Last().Value.Add(line.Trim());
        }

        return rules;
    }

    [GeneratedRegex(@"^/(nginx\.conf|Caddyfile)$|\.(br|gz)$")]
    private static partial Regex Server();

    [GeneratedRegex(@"\.(br|gz)$")]
    private static partial Regex Compressed();

    [GeneratedRegex("^put '(?<key>[^']+)' '(?<file>[^']+)' '(?<type>[^']+)' '(?<cache>[^']+)'(?<rest>.*) \"\\$@\"$", RegexOptions.Multiline)]
    private static partial Regex Put();
}
