using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using OptOutGuide.Web.Commands;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Preview cards and icons that are no assets of the build.</summary>
public sealed class AddedAssetTests(TestSite site)
{
    private static readonly byte[] Image = [0x89, 0x50, 0x4E, 0x47];

    [Theory]
    [InlineData("/favicon.ico")]
    [InlineData("/favicon.png")]
    [InlineData("/apple-touch-icon.png")]
    [InlineData("/apple-touch-icon-precomposed.png")]
    [InlineData("/apple-touch-icon-120x120.png")]
    [InlineData("/apple-touch-icon-120x120-precomposed.png")]
    public async Task A_well_known_icon_that_does_not_exist_has_a_short_response_that_is_kept(string path)
    {
        using var response = await site.Browser().GetAsync(path);
        using var head = await site.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (response.StatusCode, head.StatusCode));
        Assert.Equal("Not found\n", await response.Content.ReadAsStringAsync());
        Assert.Equal("public, max-age=3600", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/favicon.icon")]
    [InlineData("/favicon.ico.html")]
    [InlineData("/en/favicon.ico")]
    [InlineData("/apple-touch-icon-1200x1200.png")]
    [InlineData("/card.de.png")]
    [InlineData("/card.png")]
    [InlineData("/card..png")]
    public async Task Any_other_address_that_does_not_exist_has_the_page_that_says_so(string path)
    {
        using var response = await site.Browser().GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_language_without_a_card_has_the_one_of_the_first_language()
    {
        using var content = new ContentCopy().AddLanguage("de", "Deutsch");
        await using var own = await new TestSite(content.Path).OpenAsync();

        Assert.Equal("http://localhost:5080/card.en.png", ImageOf(await own.Read("/de")));
        Assert.Equal("http://localhost:5080/card.fr.png", ImageOf(await own.Read("/fr")));
        Assert.Equal(
            ["en_GB", "fr_FR"],
            (await own.Read("/de")).QuerySelectorAll("meta[property='og:locale:alternate']").Select(meta => meta.GetAttribute("content")));
        Assert.Equal("de_DE", (await own.Read("/de")).QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_card_and_an_icon_that_are_added_are_served_without_a_build()
    {
        using var content = new ContentCopy().AddLanguage("de", "Deutsch");
        var added = Directory.CreateTempSubdirectory("optoutguide-assets-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(added.FullName, "card.de.png"), Image);
            await File.WriteAllBytesAsync(Path.Combine(added.FullName, "favicon.ico"), Image);
            await using var own = new TestSite(content.Path)
            {
                Replace = services => services.AddSingleton<IStartupFilter>(provider =>
                    new AddedFolder(provider.GetRequiredService<IWebHostEnvironment>(), added.FullName)),
            };
            await own.OpenAsync();

            Assert.Equal("http://localhost:5080/card.de.png", ImageOf(await own.Read("/de")));
            using var card = await own.Browser().GetAsync("/card.de.png");
            using var icon = await own.Browser().GetAsync("/favicon.ico");
            Assert.Equal(Image, await card.Content.ReadAsByteArrayAsync());
            Assert.Equal("image/png", card.Content.Headers.ContentType?.MediaType);
            Assert.Equal("cross-origin", card.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
            Assert.Equal((HttpStatusCode.OK, "image/x-icon"), (icon.StatusCode, icon.Content.Headers.ContentType?.MediaType));
        }
        finally
        {
            added.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_check_names_the_card_that_a_language_lacks()
    {
        using var content = new ContentCopy().AddLanguage("de", "Deutsch");
        using var output = new StringWriter();
        CheckCommand.Run(new(content.Path, new DateOnly(2026, 11, 28), Strict: false, Json: false), new PlainOutput(output));

        var found = Assert.Single(output.ToString().Split('\n'), line => line.Contains(" missing-card ", StringComparison.Ordinal));
        Assert.StartsWith("site.yaml:1:1: warning missing-card The language 'de' has no preview card.", found, StringComparison.Ordinal);
        Assert.Contains("card.de.png", found, StringComparison.Ordinal);
    }

    private static string? ImageOf(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("meta[property='og:image']")?.GetAttribute("content");

    /// <summary>A second folder of assets, as files that were put beside the published program.</summary>
    private sealed class AddedFolder(IWebHostEnvironment environment, string path) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next)
        {
            environment.WebRootFileProvider = new CompositeFileProvider(new PhysicalFileProvider(path), environment.WebRootFileProvider);
            return next;
        }
    }
}
