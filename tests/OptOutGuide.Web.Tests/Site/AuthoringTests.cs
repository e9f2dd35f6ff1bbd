using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>The site on the machine of an author, in Development.</summary>
public sealed class AuthoringSite : IAsyncLifetime
{
    internal TestSite Site { get; } = new(null, "environment=Development");

    public async ValueTask InitializeAsync() => await Site.OpenAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>What authors have beside the site, and that readers have nothing of it.</summary>
public sealed partial class AuthoringTests(TestSite production, AuthoringSite development) : IClassFixture<AuthoringSite>
{
    private const string Page = "/authoring";

    private readonly TestSite _site = development.Site;

    [Fact]
    public async Task The_page_is_never_stored_and_refreshes_itself_until_that_is_stopped()
    {
        using var response = await _site.Browser().GetAsync(Page, TestContext.Current.CancellationToken);
        using var stopped = await _site.Browser().GetAsync(Page + "?refresh=off", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Headers.ETag);
        Assert.Equal(["5"], response.Headers.GetValues("Refresh"));
        Assert.False(stopped.Headers.Contains("Refresh"));
        Assert.Null(_site.Snapshot.Responses.Find(Page));
        Assert.DoesNotContain("unsafe-", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("refresh=off", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("refresh=off", await stopped.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_has_a_heading_for_each_link_to_it_no_script_and_only_links_that_lead_somewhere()
    {
        var page = await _site.Read(Page);

        Assert.Empty(page.QuerySelectorAll("script, [style], style"));
        Assert.Equal(1, page.QuerySelectorAll("h1").Length);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotEmpty(table.QuerySelectorAll("th[scope=col]")));
        foreach (var path in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().Where(path => path != "/"))
        {
            using var response = await _site.Browser().GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.All(EditorLinks(page), link => Assert.True(PlaceOf(link).Exists, link));
    }

    [Fact]
    public async Task Every_page_links_to_its_file_in_its_language_and_to_the_page_for_authors()
    {
        foreach (var url in _site.Catalog.Urls.All)
        {
            var page = await _site.Read(url.Path.Value);
            var place = PlaceOf(Assert.Single(EditorLinks(page)));

            Assert.True(place.Exists, url.Path.Value);
            Assert.Equal(url.Language.Code, Path.GetFileNameWithoutExtension(place.Path));
            Assert.NotNull(page.QuerySelector($"nav.ribbon a[href='{Page}']"));
        }
    }

    [Theory]
    [InlineData("/en/guides/facebook", "guides/facebook/en.md")]
    [InlineData("/fr/guides/facebook", "guides/facebook/fr.md")]
    [InlineData("/en/guides/facebook/sources", "guides/facebook/en.md")]
    [InlineData("/en/checklist/facebook", "guides/facebook/en.md")]
    [InlineData("/en", "home/en.md")]
    [InlineData("/en/status", "ui/en.yaml")]
    [InlineData("/en/does-this-concern-me", "eligibility/en.md")]
    public async Task A_page_is_edited_where_its_words_are(string path, string file) =>
        Assert.EndsWith("/content/" + file, PlaceOf(Assert.Single(EditorLinks(await _site.Read(path)))).Path, StringComparison.Ordinal);

    [Fact]
    public async Task A_page_that_does_not_exist_has_the_line_too()
    {
        using var response = await _site.Browser().GetAsync("/en/nowhere", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("vscode://file/", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Authoring")]
    [InlineData("/authoring/")]
    [InlineData("/en/authoring")]
    public async Task Only_its_exact_path_leads_to_the_page(string path)
    {
        using var response = await _site.Browser().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Content_with_a_structural_error_is_reported_with_its_line_at_once_and_no_longer_when_it_is_fixed()
    {
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path, "environment=Development").OpenAsync();
        Assert.DoesNotContain("unknown-key", await site.Browser().GetStringAsync(Page), StringComparison.Ordinal);

        content.Change("guides/facebook/en.md", "title: Object on Facebook", "titel: Object on Facebook");
        await Eventually.Holds(async () => (await site.Browser().GetStringAsync(Page)).Contains("unknown-key", StringComparison.Ordinal));
        var page = await site.Read(Page);
        Assert.Contains(EditorLinks(page), link => link.EndsWith("/guides/facebook/en.md:2:1", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("p.notice"));
        Assert.NotNull(page.GetElementById("claims"));
        using var other = await site.Browser().GetAsync("/en/guides/facebook", TestContext.Current.CancellationToken);
        var errors = new HtmlParser().ParseDocument(await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, other.StatusCode);
        Assert.Contains(EditorLinks(errors), link => link.EndsWith("/guides/facebook/en.md:2:1", StringComparison.Ordinal));
        Assert.NotNull(errors.QuerySelector($"a[href='{Page}']"));

        content.Change("guides/facebook/en.md", "titel: Object on Facebook", "title: Object on Facebook");
        await Eventually.Holds(async () => (await site.Read(Page)).QuerySelector("p.notice") is null);
    }

    [Fact]
    public async Task A_site_that_starts_with_errors_has_the_page()
    {
        using var content = new ContentCopy().Change("guides/facebook/en.md", "title: Object on Facebook", "titel: Object on Facebook");
        await using var site = await new TestSite(content.Path, "environment=Development").OpenAsync();
        var page = await site.Read(Page);

        Assert.All(EditorLinks(page), link => Assert.True(PlaceOf(link).Exists, link));
        Assert.Contains(EditorLinks(page), link => link.EndsWith("/guides/facebook/en.md:2:1", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task The_report_follows_the_clock()
    {
        using var folder = new SampleFolder();
        await using var site = await new TestSite(folder.Path, "environment=Development").OpenAsync();
        Assert.Contains("as of 2026-11-22", await site.Browser().GetStringAsync(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("review claim began", await site.Browser().GetStringAsync(Page), StringComparison.Ordinal);

        site.Clock.AdjustTime(site.Clock.GetUtcNow().AddDays(90));
        Assert.Contains("<code>review claim began</code>", await site.Browser().GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Readers_get_the_page_of_any_unknown_address(string environment)
    {
        await using var site = await new TestSite(null, $"environment={environment}").OpenAsync();
        using var response = await site.Browser().GetAsync(Page, TestContext.Current.CancellationToken);
        using var unknown = await site.Browser().GetAsync("/no-such-page", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(response.Headers.Contains("Refresh"));
    }

    [Fact]
    public async Task Readers_see_no_link_for_authors_and_no_path_of_the_machine()
    {
        var client = production.Browser();
        var paths = production.Catalog.Urls.All.Select(url => url.Path.Value).Concat(SiteFiles.For(production.Catalog).All.Select(file => file.Path));
        foreach (var path in paths)
        {
            var text = await client.GetStringAsync(path);
            Assert.DoesNotContain("vscode:", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"\"{Page}\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"{Page}<", text, StringComparison.Ordinal);
            Assert.DoesNotContain(ContentCopy.Shipped, text, StringComparison.Ordinal);
        }
    }

    private static List<string> EditorLinks(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("a[href^='vscode:']").Select(link => link.GetAttribute("href")!)];

    // Read as the editor does: the line must be one of the file.
    private static (string Path, bool Exists) PlaceOf(string link)
    {
        var match = Place().Match(link);
        Assert.True(match.Success, link);
        var path = Uri.UnescapeDataString(match.Groups["path"].Value);
        var line = int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture);
        return (path, File.Exists(path) && line <= File.ReadAllLines(path).Length);
    }

    [GeneratedRegex("^vscode://file(?<path>/[^:]+):(?<line>[0-9]+):(?<column>[0-9]+)$")]
    private static partial Regex Place();
}
