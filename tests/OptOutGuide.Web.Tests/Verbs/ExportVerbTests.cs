using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using OptOutGuide.Web.Export;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Tests.Site;
using OptOutGuide.Web.Verbs;

namespace OptOutGuide.Web.Tests.Verbs;

/// <summary>The site as files.</summary>
public sealed class ExportVerbTests : IAsyncLifetime
{
    private static readonly DateTimeOffset After = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("optoutguide-export-");

    private string Out => Path.Combine(_folder.FullName, "site");

    public async ValueTask InitializeAsync() => Assert.Equal(0, (await Run()).Code);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_page_and_file_is_written_with_the_bytes_that_the_site_serves()
    {
        await using var site = new TestSite(null, $"as-of={After:yyyy-MM-dd'T'HH:mm:ssK}", "public-url=https://guide.example");
        foreach (var address in site.Catalog.Addresses.All)
        {
            var served = await site.Browser(acceptEncoding: "identity").GetByteArrayAsync(address.Path.Value);
            Assert.Equal(served, await ReadAsync(address.Path + ".html"));
            Assert.Equal(served, await ReadCompressedAsync(address.Path + ".html.br"));
        }

        foreach (var file in site.Content.FilesOf(site.Catalog).All)
            Assert.Equal(await site.Browser(acceptEncoding: "identity").GetByteArrayAsync(file.Path), await ReadAsync(file.Path));
    }

    [Fact]
    public async Task The_manifest_says_of_when_it_is_until_when_it_is_valid_and_what_is_in_it()
    {
        using var manifest = JsonDocument.Parse(await ReadAsync("/export.json"));
        var files = manifest.RootElement.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString(), StringComparer.Ordinal);

        Assert.Equal("2026-11-22T12:00:00Z", manifest.RootElement.GetProperty("instant").GetString());
        Assert.Equal("2027-03-23T00:00:00Z", manifest.RootElement.GetProperty("validUntil").GetString());
        var written = Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).Select(file => "/" + Path.GetRelativePath(Out, file)).Order(StringComparer.Ordinal);
        Assert.Equal(written.Where(path => path != "/export.json"), files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, hash) in files) Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(await ReadAsync(path))));
    }

    [Theory]
    [InlineData("/index.html", "/en", "/fr")]
    [InlineData("/go/instagram.html", "/en/guides/instagram", "/fr/guides/instagram")]
    public async Task A_link_without_a_language_offers_every_language(string path, string english, string french)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(await ReadAsync(path)));

        Assert.Equal([(english, "en"), (french, "fr")], page.QuerySelectorAll("[data-choose] a").Select(link => (link.GetAttribute("href")!, link.GetAttribute("hreflang")!)));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Old_addresses_redirect_and_wrong_ones_are_helpful_in_the_language_of_their_path()
    {
        using var content = new ContentCopy().Change("guides/facebook/fr.md", "short:", "formerly: [vieux]\nshort:");
        Assert.Equal(0, (await Run(content.Path)).Code);

        Assert.Contains("/fr/guides/vieux /fr/guides/facebook 301\n", await TextAsync("/_redirects"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\"", await TextAsync("/fr/404.html"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", await TextAsync("/404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_export_leaves_the_old_one_as_it_is()
    {
        var before = await ReadAsync("/export.json");
        using var content = new ContentCopy().Change("guides/facebook/en.md", "title:", "titel:");
        var (code, error) = await Run(content.Path);

        Assert.Equal(1, code);
        Assert.Contains("guides/facebook/en.md", error, StringComparison.Ordinal);
        Assert.Equal(before, await ReadAsync("/export.json"));
        Assert.Equal(["site"], _folder.EnumerateFileSystemInfos().Select(entry => entry.Name));
    }

    [Fact]
    public void A_killed_export_leaves_the_old_one_as_it_is_wherever_it_was_killed()
    {
        _ = new ExportFolder(Out);
        Assert.True(File.Exists(Path.Combine(Out, "en.html")));

        Directory.Move(Out, Out + ".last");
        _ = new ExportFolder(Out);
        Assert.True(File.Exists(Path.Combine(Out, "en.html")));
    }

    [Fact]
    public void A_folder_with_other_files_is_never_replaced()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "thesis.txt"), "Mine.");

        Assert.Throws<IOException>(() => new ExportFolder(_folder.FullName));
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "thesis.txt")));
    }

    [Fact]
    public async Task An_export_as_of_the_last_day_differs_where_the_clock_speaks()
    {
        var after = await TextAsync("/en/guides/instagram.html");
        Assert.Equal(0, (await Run(asOf: new DateTimeOffset(2025, 5, 26, 12, 0, 0, TimeSpan.Zero))).Code);
        var before = await TextAsync("/en/guides/instagram.html");

        Assert.Contains("Last day before the training starts", before, StringComparison.Ordinal);
        Assert.Contains("You can still object", after, StringComparison.Ordinal);
        Assert.Contains("2025-05-26T22:00:00Z", await TextAsync("/export.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_holds_all_guides_of_a_language_and_needs_no_other()
    {
        Assert.Equal(0, await ExportVerb.RunAsync(Settings(), _folder.FullName, singleFile: true, TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken));
        await using var site = new TestSite();
        foreach (var language in site.Catalog.Site.Languages)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, $"optoutguide.{language.Code}.html"), TestContext.Current.CancellationToken);
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(bytes));

            Assert.InRange(bytes.Length, 50_000, 200_000);
            Assert.Equal(site.Catalog.Guides.Select(guide => guide.In(language).Front.Title.Length), page.QuerySelectorAll("h2").Select(heading => heading.TextContent.Length));
            Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, form"));
            Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct(StringComparer.Ordinal).Count());
            Assert.Contains("2026", page.QuerySelector(".age")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\{#|\[\^|site:/", page.Body!.TextContent);
        }
    }

    private static SiteSettings Settings(string? content = null, DateTimeOffset? asOf = null) => new(content ?? ContentCopy.Shipped, "https://guide.example", asOf ?? After);

    private async Task<(int Code, string Error)> Run(string? content = null, DateTimeOffset? asOf = null)
    {
        using var error = new StringWriter();
        return (await ExportVerb.RunAsync(Settings(content, asOf), Out, singleFile: false, TextWriter.Null, error, TestContext.Current.CancellationToken), error.ToString());
    }

    private Task<byte[]> ReadAsync(string path) => File.ReadAllBytesAsync(Path.Combine(Out, path[1..]), TestContext.Current.CancellationToken);

    private Task<string> TextAsync(string path) => File.ReadAllTextAsync(Path.Combine(Out, path[1..]), TestContext.Current.CancellationToken);

    private async Task<byte[]> ReadCompressedAsync(string path)
    {
        using var plain = new MemoryStream();
        await using (var brotli = new BrotliStream(new MemoryStream(await ReadAsync(path)), CompressionMode.Decompress)) await brotli.CopyToAsync(plain, TestContext.Current.CancellationToken);
        return plain.ToArray();
    }
}
