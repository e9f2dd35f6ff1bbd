using Microsoft.AspNetCore.Http;
using OptOutGuide.Web.Formats;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Paths as people and programs pass them on.</summary>
public sealed class CanonicalPathTests(TestSite site)
{
    /// <summary>What is added at the end of a link: by the end of a sentence, by brackets and quotations, by programs.</summary>
    private static readonly string[] Endings =
    [
        "/", "//", ".", ",", ";", ":", "!", ")", "]", "%7D", ").", "%20", "%C2%A0", "%E2%80%8B", "%22", "'", "%3E", "%E2%80%A6", "...", "%E2%80%9D", "%C2%BB",
        "*", "_", "%2F", "%2f", "\\", "?fbclid=x", "/?utm_source=x", "%3Ffbclid=x", ".html", ".html.", ".html?fbclid=x", ".HTML",
    ];

    [Theory]
    [InlineData("/EN/Guides/Facebook", "/en/guides/facebook")]
    [InlineData("//en//guides/facebook", "/en/guides/facebook")]
    [InlineData("/en/guides//facebook/", "/en/guides/facebook")]
    [InlineData("/en/", "/en")]
    [InlineData("/en/index.html", "/en")]
    [InlineData("/index.html", "/")]
    [InlineData("//", "/")]
    [InlineData("/)", "/")]
    [InlineData("/go/Facebook", "/go/facebook")]
    [InlineData("/Go/facebook", "/go/facebook")]
    [InlineData("/GO/CHECKLIST", "/go/checklist")]
    [InlineData("/go//facebook", "/go/facebook")]
    [InlineData("//go//facebook//", "/go/facebook")]
    [InlineData("/go%2Ffacebook", "/go/facebook")]
    [InlineData("/EN/deadlines.ics", "/en/deadlines.ics")]
    [InlineData("/en/Feed.xml", "/en/feed.xml")]
    [InlineData("/en//feed.xml/", "/en/feed.xml")]
    [InlineData("/DATA.JSON", "/data.json")]
    [InlineData("/Robots.txt", "/robots.txt")]
    [InlineData("/en/guides/Facebook.MD)", "/en/guides/facebook.md")]
    [InlineData("/en/OptOutGuide.en.html", "/en/optoutguide.en.html")]
    [InlineData("/go/facebook%23submit", "/go/facebook#submit")]
    [InlineData("/en/guides/facebook%23submit", "/en/guides/facebook#submit")]
    [InlineData("/go/facebook%23%3Cb%3E", "/go/facebook")]
    public Task A_non_canonical_path_redirects_permanently(string path, string target) => Redirects(path, target);

    [Theory]
    [InlineData("/go/facebook")]
    [InlineData("/go/index")]
    [InlineData("/fr/guides/facebook")]
    [InlineData("/en")]
    [InlineData("/en/a-z")]
    [InlineData("/en/deadlines.ics")]
    [InlineData("/en/guides/facebook.md")]
    [InlineData("/data.json")]
    [InlineData("/en/optoutguide.en.html")]
    public async Task What_is_added_to_the_end_of_a_link_is_ignored(string path)
    {
        foreach (var ending in Endings)
        {
            // A query string alone needs no redirect.
            if (!ending.StartsWith('?')) await Redirects(path + ending, path);
            else Assert.NotEqual(StatusCodes.Status404NotFound, (await GetAsync(path + ending)).StatusCode);
        }
    }

    // With a warm cache as well: its keys must not ignore case.
    [Fact]
    public async Task A_stored_page_is_not_sent_for_a_path_that_differs_in_case()
    {
        await GetAsync("/en/guides/facebook");

        await Redirects("/EN/guides/facebook", "/en/guides/facebook");
    }

    [Fact]
    public async Task No_path_of_the_site_redirects_to_itself()
    {
        string[] paths =
        [
            .. site.Catalog.Urls.All.Select(url => url.Path.Value),
            .. site.Catalog.Urls.ShareIds.Select(id => $"/go/{id}"),
            .. SiteFiles.For(site.Catalog).All.Select(file => file.Path),
        ];
        foreach (var path in paths) Assert.NotEqual(StatusCodes.Status301MovedPermanently, (await GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("//evil.example/en")]
    [InlineData("/go//evil.example")]
    [InlineData("/go/https://evil.example")]
    [InlineData("/go/https%3A%2F%2Fevil.example")]
    [InlineData("/%5Cevil.example")]
    [InlineData("/%5C%5Cevil.example/en")]
    [InlineData("/%2F%2Fevil.example")]
    [InlineData("/go/facebook@evil.example")]
    [InlineData("/go/facebook.example")]
    [InlineData("/go/facebook%0d%0aLocation:%20https://evil.example")]
    [InlineData("/go/face-book")]
    [InlineData("/go/")]
    [InlineData("/go")]
    [InlineData("/en/guides/facebook.htm")]
    [InlineData("/en/guides/facebook.png")]
    public async Task A_path_that_means_nothing_is_a_404(string path) => Assert.Equal(StatusCodes.Status404NotFound, (await GetAsync(path)).StatusCode);

    [Fact]
    public async Task The_Markdown_of_a_page_moves_with_it()
    {
        using var content = new ContentCopy().Change("guides/facebook/fr.md", "short:", "formerly: [vieux]\nshort:");
        await using var renamed = await new TestSite(content.Path).OpenAsync();
        foreach (var (path, target) in new[]
                 {
                     ("/fr/guides/vieux", "/fr/guides/facebook"),
                     ("/FR/guides/Vieux.", "/fr/guides/facebook"),
                     ("/fr/guides/vieux.html", "/fr/guides/facebook"),
                     ("/fr/guides/vieux.md", "/fr/guides/facebook.md"),
                     ("/fr/guides/vieux/sources.md", "/fr/guides/facebook/sources.md"),
                 })
        {
            var response = await GetAsync(renamed, path);
            Assert.Equal((StatusCodes.Status301MovedPermanently, target), (response.StatusCode, response.Headers.Location.ToString()));
        }
    }

    private Task<HttpResponse> GetAsync(string path) => GetAsync(site, path);

    private async Task Redirects(string path, string target)
    {
        var response = await GetAsync(path);
        Assert.Equal((path, StatusCodes.Status301MovedPermanently, target), (path, response.StatusCode, response.Headers.Location.ToString()));
    }

    // Decoded as the server does it. A client would change "%2F" and "//" before it sends them.
    private static async Task<HttpResponse> GetAsync(TestSite site, string target)
    {
        _ = site.Content;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var context = await site.Server.SendAsync(context =>
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.Path = PathString.FromUriComponent(query < 0 ? target : target[..query]);
            if (query >= 0) context.Request.QueryString = new QueryString(target[query..]);
        });
        return context.Response;
    }
}
