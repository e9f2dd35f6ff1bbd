using System.Net;

namespace OptOutGuide.Web.Tests.Site;

public sealed class AddressTests(TestSite site)
{
    [Theory]
    [InlineData("fr", "/fr")]
    [InlineData("fr;q=0,*", "/en")]
    [InlineData("!!", "/en")]
    [InlineData(null, "/en")]
    public async Task The_root_redirects_to_the_clients_language(string? accept, string target)
    {
        var response = await site.Browser(accept).GetAsync("/");

        Assert.Equal((HttpStatusCode.Redirect, target), (response.StatusCode, response.Headers.Location!.ToString()));
        Assert.Equal(["Accept-Language"], response.Headers.Vary);
        Assert.True(response.Headers.CacheControl!.Private);
    }

    [Theory]
    [InlineData("/go/facebook", "fr", "/fr/guides/facebook")]
    [InlineData("/go/facebook", "en", "/en/guides/facebook")]
    [InlineData("/go/who-is-exempt", "fr", "/fr/qui-est-exempte")]
    [InlineData("/go/checklist", "fr", "/fr/liste-de-controle")]
    [InlineData("/go/home", "fr", "/fr")]
    [InlineData("/go/facebook-sources", "fr", "/fr/guides/facebook/sources")]
    [InlineData("/go/regulation-sources", "fr", "/fr/cadre-reglementaire/sources")]
    [InlineData("/go/home-sources", "en", "/en/sources")]
    public async Task A_share_link_opens_in_the_recipients_language(string link, string accept, string target)
    {
        var response = await site.Browser(accept).GetAsync(link);

        Assert.Equal((HttpStatusCode.Redirect, target), (response.StatusCode, response.Headers.Location!.ToString()));
        Assert.Equal(["Accept-Language"], response.Headers.Vary);
        Assert.True(response.Headers.CacheControl is { Private: true, MaxAge.TotalSeconds: <= 300 });
    }

    [Theory]
    [InlineData("/go/nothing")]
    [InlineData("/go/guides/facebook")]
    [InlineData("/go/https://example.org")]
    [InlineData("/go/")]
    public async Task An_unknown_share_link_is_a_404_in_the_clients_language(string link)
    {
        var response = await site.Browser("fr").GetAsync(link);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<html lang=\"fr\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en", "/")]
    [InlineData("/fr/guides/facebook", "/go/facebook")]
    [InlineData("/fr/cadre-reglementaire", "/go/regulation")]
    [InlineData("/fr/liste-de-controle", "/go/checklist")]
    [InlineData("/fr/liste-de-controle/facebook", "/go/facebook")]
    [InlineData("/en/does-this-concern-me", "/go/eligibility")]
    [InlineData("/en/does-this-concern-me/account", "/go/eligibility")]
    [InlineData("/en/status", "/go/status")]
    public async Task A_page_has_the_QR_code_of_its_share_link(string path, string link)
    {
        var code = (await site.Read(path)).QuerySelector(".print-qr svg, .sheet-code svg")!.GetAttribute("aria-label")!;

        Assert.EndsWith(" " + site.Catalog.Site.PublicUrl + link, code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_slug_redirects_permanently()
    {
        using var content = new ContentCopy()
            .Change("articles/regulation/fr.md", "slug: cadre-reglementaire", "slug: le-droit\nformerly: [cadre-reglementaire]");
        await using var renamed = await new TestSite(content.Path).OpenAsync();
        var response = await renamed.Browser().GetAsync("/fr/cadre-reglementaire");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/fr/le-droit"), (response.StatusCode, response.Headers.Location!.ToString()));
        // Otherwise browsers would keep it without a limit, and loop if the slug is changed back.
        Assert.Equal("public, max-age=60, s-maxage=300", response.Headers.GetValues("Cache-Control").Single());
        Assert.Equal(HttpStatusCode.OK, (await renamed.Browser().GetAsync("/fr/le-droit")).StatusCode);
    }

    [Theory]
    [InlineData("/Guide")]
    [InlineData("/Home")]
    [InlineData("/ContentErrors")]
    [InlineData("/en/guides")]
    [InlineData("/en/404")]
    // A proxy may hide "/health/" only as it is written.
    [InlineData("/HEALTH/ready")]
    [InlineData("/Health/live")]
    public async Task Only_paths_of_the_catalog_exist(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Only_GET_and_HEAD_are_allowed(string method)
    {
        var response = await site.Browser().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/en"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task HEAD_has_the_status_and_headers_of_GET()
    {
        var get = await site.Browser().GetAsync("/en/guides/facebook");
        var head = await site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Head, "/en/guides/facebook"));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Headers.CacheControl, head.Headers.CacheControl);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }

    [Fact]
    public async Task URLs_on_pages_come_from_the_configuration_and_not_from_the_Host_header()
    {
        await using var published = await new TestSite(null, "public-url=https://guide.example").OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/en/guides/facebook");
        request.Headers.Host = "evil.example";
        var text = await (await published.Browser().SendAsync(request)).Content.ReadAsStringAsync();

        Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://guide.example/en/guides/facebook\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_liveness_endpoint_answers_200() => Assert.Equal("ok", await site.Browser().GetStringAsync("/health/live"));
}
