using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Export;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;
using OptOutGuide.Web.Settings;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

/// <summary>The site as files, exported once.</summary>
public sealed class ExportedSite : IAsyncLifetime
{
    internal static readonly DateTimeOffset Instant = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    internal TestFolder Folder { get; } = new();

    public async ValueTask InitializeAsync() => Assert.Equal(0, (await Folder.ExportAsync()).Code);

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The tests that look at the one export.</summary>
[CollectionDefinition(Name)]
public sealed class ExportedSiteTests : ICollectionFixture<ExportedSite>
{
    internal const string Name = "The exported site";
}

/// <summary>A folder of exports that goes with its test.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("optoutguide-export-");

    public string Path => _folder.FullName;

    /// <summary>Output that no test looks at.</summary>
    internal static CommandOutput Nowhere { get; } = new PlainOutput(TextWriter.Null);

    public string Site => System.IO.Path.Combine(Path, "site");

    public async Task<(int Code, string Error)> ExportAsync(string? content = null, DateTimeOffset? asOf = null)
    {
        using var error = new StringWriter();
        return (await ExportCommand.RunAsync(SettingsFor(content, asOf), Site, singleFile: false, StaticHost.Own, TestFolder.Nowhere, new PlainOutput(error),
            TestContext.Current.CancellationToken), error.ToString());
    }

    /// <summary>Writes the files for a host.</summary>
    /// <returns>What the command has printed.</returns>
    public async Task<string> ExportForAsync(string host, string publicUrl, string? content = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var settings = SettingsFor(content) with { PublicUrl = publicUrl };
        var code = await ExportCommand.RunAsync(
            settings, Site, singleFile: false, StaticHost.Find(host)!, new PlainOutput(output), new PlainOutput(error), TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (code, error.ToString()));
        return output.ToString();
    }

    public Task<byte[]> ReadAsync(string path) => File.ReadAllBytesAsync(System.IO.Path.Combine(Site, path[1..]), TestContext.Current.CancellationToken);

    public Task<string> TextAsync(string path) => File.ReadAllTextAsync(System.IO.Path.Combine(Site, path[1..]), TestContext.Current.CancellationToken);

    public static SiteSettings SettingsFor(string? content = null, DateTimeOffset? asOf = null) =>
        new(content ?? ContentCopy.Shipped, "https://guide.example", asOf ?? ExportedSite.Instant);

    public static void MakeOldExport(string path)
    {
        Directory.CreateDirectory(path);
        File.WriteAllText(System.IO.Path.Combine(path, "export.json"), "{}");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What an export holds, and what becomes of the one before.</summary>
[Collection(ExportedSiteTests.Name)]
public sealed class ExportCommandTests(TestSite shipped, ExportedSite exported)
{
    private readonly TestFolder _site = exported.Folder;

    [Fact]
    public async Task Every_page_and_file_is_written_with_the_bytes_that_the_site_serves()
    {
        await using var site = await new TestSite(null, $"as-of={ExportedSite.Instant:yyyy-MM-dd'T'HH:mm:ssK}", "public-url=https://guide.example").OpenAsync();
        foreach (var address in site.Catalog.Urls.All)
        {
            var served = await site.Browser(acceptEncoding: "identity").GetByteArrayAsync(address.Path.Value);
            Assert.Equal(served, await _site.ReadAsync(address.Path + ".html"));
            Assert.Equal(served, await ReadCompressedAsync(address.Path + ".html.br"));
        }

        foreach (var file in SiteFiles.For(site.Catalog).All)
            Assert.Equal(await site.Browser(acceptEncoding: "identity").GetByteArrayAsync(file.Path), await _site.ReadAsync(file.Path));
    }

    [Fact]
    public async Task The_manifest_has_the_instant_the_validity_and_the_hash_of_every_file()
    {
        using var manifest = JsonDocument.Parse(await _site.ReadAsync("/export.json"));
        var files = manifest.RootElement.GetProperty("files").EnumerateObject()
            .ToDictionary(file => file.Name, file => file.Value.GetString(), StringComparer.Ordinal);

        Assert.Equal("2026-11-22T12:00:00Z", manifest.RootElement.GetProperty("instant").GetString());
        Assert.Equal("2027-03-23T00:00:00Z", manifest.RootElement.GetProperty("validUntil").GetString());
        var written = Directory.EnumerateFiles(_site.Site, "*", SearchOption.AllDirectories).Select(file => "/" + Path.GetRelativePath(_site.Site, file))
            .Order(StringComparer.Ordinal);
        Assert.Equal(written.Where(path => path != "/export.json"), files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, hash) in files) Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(await _site.ReadAsync(path))));
    }

    [Theory]
    [InlineData("/index.html", "/en", "/fr")]
    [InlineData("/go/instagram.html", "/en/guides/instagram", "/fr/guides/instagram")]
    public async Task A_link_without_a_language_offers_every_language(string path, string english, string french)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(await _site.ReadAsync(path)));

        Assert.Equal([(english, "en"), (french, "fr")], page.QuerySelectorAll("[data-choose] a")
            .Select(link => (link.GetAttribute("href")!, link.GetAttribute("hreflang")!)));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task The_404_page_is_in_the_language_of_the_path()
    {
        Assert.Contains("<html lang=\"fr\"", await _site.TextAsync("/fr/404.html"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", await _site.TextAsync("/404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_for_each_host_redirects_old_slugs()
    {
        using var content = new ContentCopy().Change("guides/facebook/fr.md", "short:", "formerly: [vieux]\nshort:");
        var catalog = CatalogBuilder.Build(ContentFolder.Read(content.Path)).Catalog!;
        var context = new PageContext(catalog, catalog.StateAt(ExportedSite.Instant), catalog.Site.Languages[0], "https://guide.example", ExportedSite.Instant);
        var files = StaticHostConfigs.For(context, new SecurityHeaders(new SiteScripts("sha256-none", "sha256-none")))
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

        Assert.Contains("/fr/guides/vieux /fr/guides/facebook 301\n", files["/_redirects"], StringComparison.Ordinal);
        Assert.Contains("location = /fr/guides/vieux { return 301 /fr/guides/facebook; }", files["/nginx.conf"], StringComparison.Ordinal);
        Assert.Contains("redir /fr/guides/vieux /fr/guides/facebook permanent", files["/Caddyfile"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_export_leaves_the_old_one_as_it_is()
    {
        using var folder = new TestFolder();
        TestFolder.MakeOldExport(folder.Site);
        using var content = new ContentCopy().Change("guides/facebook/en.md", "title:", "titel:");
        var (code, error) = await folder.ExportAsync(content.Path);

        Assert.Equal(1, code);
        Assert.Contains("guides/facebook/en.md", error, StringComparison.Ordinal);
        Assert.Equal("{}", await folder.TextAsync("/export.json"));
        Assert.Equal([folder.Site], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_target_that_cannot_be_written_is_named_before_the_work_begins(bool isSingleFile)
    {
        using var folder = new TestFolder();
        using var content = new ContentCopy().Change("guides/facebook/en.md", "title:", "titel:");
        File.WriteAllText(folder.Site, "Mine.");
        var link = Path.Combine(folder.Path, "link");
        Directory.CreateSymbolicLink(link, content.Path);
        string[] targets =
        [
            folder.Site, Path.Combine(folder.Site, "below"), content.Path, content.Path + "/", Path.Combine(content.Path, "guides", "..", "site"),
            Path.Combine(link, "site"), link, Path.GetDirectoryName(content.Path)!, "/proc/site",
        ];
        foreach (var target in targets)
        {
            using var error = new StringWriter { NewLine = "\n" };

            Assert.Equal(1, await ExportCommand.RunAsync(
                TestFolder.SettingsFor(content.Path), target, isSingleFile, StaticHost.Own, TestFolder.Nowhere, new PlainOutput(error),
                TestContext.Current.CancellationToken));
            // One line, and not the error of the content, which is found later.
            Assert.Matches(@"^The export was not made: .+\n$", error.ToString());
        }

        Assert.Equal("Mine.", File.ReadAllText(folder.Site));
        Assert.Equal([link, folder.Site], Directory.EnumerateFileSystemEntries(folder.Path).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(content.Path, "site")));
    }

    [Fact]
    public async Task A_target_beside_the_content_with_a_similar_name_is_written()
    {
        using var folder = new TestFolder();
        using var content = new Sample.SampleFolder();
        var target = Path.Combine(folder.Path, "sub", "..", "été site");

        Assert.Null(OutputFolder.FindProblem(content.Path + "-site", content.Path));
        Assert.Null(OutputFolder.FindProblem(Path.Combine(Path.GetDirectoryName(content.Path)!, "..site"), content.Path));
        Assert.Equal(0, await ExportCommand.RunAsync(
            TestFolder.SettingsFor(content.Path), target, singleFile: true, StaticHost.Own, TestFolder.Nowhere, TestFolder.Nowhere,
            TestContext.Current.CancellationToken));
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(folder.Path, "été site")).Count());
    }

    [Fact]
    public async Task Guides_without_claims_are_written_into_a_single_file()
    {
        await using var site = await Sample.SampleSite.StartAsync();
        var guides = site.Catalog.Guides.SelectMany(guide => site.Catalog.Site.Languages.Select(language => guide.In(language)));

        Assert.All(guides, guide => Assert.Empty(guide.Body.CitedClaims));
        Assert.Contains("<p class=\"age\">", await site.Browser().GetStringAsync("/en/optoutguide.en.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_as_of_the_last_day_shows_that_day_and_replaces_the_old_export()
    {
        using var folder = new TestFolder();
        TestFolder.MakeOldExport(folder.Site);
        Assert.Equal(0, (await folder.ExportAsync(asOf: new DateTimeOffset(2025, 5, 26, 12, 0, 0, TimeSpan.Zero))).Code);

        Assert.Contains("Last day before the training starts", await folder.TextAsync("/en/guides/instagram.html"), StringComparison.Ordinal);
        Assert.Contains("You can still object", await _site.TextAsync("/en/guides/instagram.html"), StringComparison.Ordinal);
        Assert.Contains("2025-05-26T22:00:00Z", await folder.TextAsync("/export.json"), StringComparison.Ordinal);
        Assert.Equal([folder.Site], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task The_single_file_holds_all_guides_of_a_language_and_loads_nothing()
    {
        using var folder = new TestFolder();
        Assert.Equal(0, await ExportCommand.RunAsync(
            TestFolder.SettingsFor(), folder.Path, singleFile: true, StaticHost.Own, TestFolder.Nowhere, TestFolder.Nowhere,
            TestContext.Current.CancellationToken));
        foreach (var language in shipped.Catalog.Site.Languages)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder.Path, $"optoutguide.{language.Code}.html"), TestContext.Current.CancellationToken);
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(bytes));

            Assert.InRange(bytes.Length, 50_000, 200_000);
            Assert.Equal(shipped.Catalog.Guides.Select(guide => guide.In(language).FrontMatter.Title.Length), page.QuerySelectorAll("h2")
                .Select(heading => heading.TextContent.Length));
            Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, form"));
            Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct(StringComparer.Ordinal)
                .Count());
            Assert.Contains("2026", page.QuerySelector(".age")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\{#|\[\^|site:/", page.Body!.TextContent);
        }
    }

    private async Task<byte[]> ReadCompressedAsync(string path)
    {
        using var plain = new MemoryStream();
        await using (var brotli = new BrotliStream(new MemoryStream(await _site.ReadAsync(path)), CompressionMode.Decompress))
            await brotli.CopyToAsync(plain, TestContext.Current.CancellationToken);
        return plain.ToArray();
    }
}
