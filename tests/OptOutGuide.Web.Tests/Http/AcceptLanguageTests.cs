using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Tests;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Http;

/// <summary>A case of <c>tests/accept-language.json</c>, which the browser tests read for the script of an export.</summary>
/// <param name="Site">Codes of the site's languages.</param>
/// <param name="Http">False: a header that an HTTP client or server does not let through.</param>
public sealed record AcceptLanguageCase(string Site, string Header, string Chosen, bool Http = true)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ImmutableArray<AcceptLanguageCase> All { get; } = JsonSerializer.Deserialize<ImmutableArray<AcceptLanguageCase>>(
        File.ReadAllText(Path.Combine(RepositoryContent.Root, "tests", "accept-language.json")), Json);
}

public sealed class AcceptLanguageTests(TestSite site)
{
    public static TheoryData<string, string, string> Cases =>
        [.. AcceptLanguageCase.All.Select(one => new TheoryDataRow<string, string, string>(one.Site, one.Header, one.Chosen))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_language_that_the_header_prefers_is_chosen(string languages, string header, string chosen) =>
        Assert.Equal(chosen, AcceptLanguage.Choose(header, Languages(languages)).Code);

    [Fact]
    public async Task The_site_redirects_to_that_language()
    {
        var codes = string.Join(' ', site.Catalog.Site.Languages.Select(language => language.Code));
        var cases = AcceptLanguageCase.All.Where(one => one.Site == codes && one.Http).ToList();
        Assert.NotEmpty(cases);
        foreach (var one in cases)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/go/home");
            request.Headers.TryAddWithoutValidation("Accept-Language", one.Header);
            using var response = await site.Browser().SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((one.Header, HttpStatusCode.Redirect, "/" + one.Chosen), (one.Header, response.StatusCode, response.Headers.Location?.ToString()));
        }
    }

    [Fact]
    public void Several_header_lines_are_one_list()
    {
        var languages = Languages("en fr");

        Assert.Equal("fr", AcceptLanguage.Choose(new StringValues(["de", "fr;q=0.5"]), languages).Code);
        Assert.Equal("fr", AcceptLanguage.Choose(new StringValues(["en;q=0", "*"]), languages).Code);
        Assert.Equal("en", AcceptLanguage.Choose(StringValues.Empty, languages).Code);
        Assert.Equal("en", AcceptLanguage.Choose(new StringValues([null, ""]), languages).Code);
    }

    [Fact]
    public void A_header_as_long_as_the_server_accepts_is_read_to_its_end()
    {
        var header = string.Concat(Enumerable.Repeat("de,", 10_000)) + "fr";

        Assert.Equal("fr", AcceptLanguage.Choose(header, Languages("en fr")).Code);
    }

    private static ImmutableArray<SiteLanguage> Languages(string codes) =>
        [.. codes.Split(' ').Select(code => new SiteLanguage(code, CultureInfo.GetCultureInfo(code), code, Spacing.Plain))];
}
