using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Requests every page of a site and checks what holds for all pages.</summary>
internal static class SiteWalk
{
    public static async Task Check(TestSite site)
    {
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        foreach (var address in site.Catalog.Urls.All) pages[address.Path.Value] = await ReadPage(site, address);
        foreach (var (path, page) in pages)
        {
            CheckAlternates(site, path, page, pages);
            foreach (var link in page.QuerySelectorAll("a[href], link[href], script[src], img[src]")) await CheckLink(site, path, link, pages);
        }
    }

    private static async Task<IHtmlDocument> ReadPage(TestSite site, PageUrl address)
    {
        var response = await site.Browser().GetAsync(address.Path.Value);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.False(response.Headers.Contains("Set-Cookie"));

        var page = await site.Read(address.Path.Value);
        var here = $"on {address.Path}";
        Assert.True(page.DocumentElement.GetAttribute("lang") == address.Language.Code, $"Wrong lang {here}");
        Assert.True(page.QuerySelectorAll("h1").Length == 1, $"Not one h1 {here}");
        Assert.True(page.Title!.Length is > 10 and < 100, $"Title '{page.Title}' {here}");
        Assert.True(page.QuerySelector("main")!.TextContent.Length > 100, $"No text {here}");
        Assert.True(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length > 20, $"No description {here}");
        Assert.True(page.GetElementById("sources") is null || page.QuerySelector(".checked") is not null, $"No date of checking {here}");
        Assert.Empty(page.QuerySelectorAll("style, [style], [onclick], iframe, form, script:not([src], [type='application/ld+json'])"));
        Assert.DoesNotContain("{", page.Body!.TextContent, StringComparison.Ordinal);

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.NotNull(page.GetElementById(element.GetAttribute("aria-labelledby")!)));
        CheckHeadings(page, here);
        return page;
    }

    private static void CheckHeadings(IHtmlDocument page, string here)
    {
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4"))
        {
            var own = heading.LocalName[1] - '0';
            Assert.True(own <= level + 1, $"'{heading.TextContent}' skips a level {here}");
            level = own;
        }
    }

    private static void CheckAlternates(TestSite site, string path, IHtmlDocument page, Dictionary<string, IHtmlDocument> pages)
    {
        var root = site.Catalog.Site.PublicUrl;
        Assert.Equal(root + path, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        var alternates = page.QuerySelectorAll("link[hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!);
        Assert.Equal(site.Catalog.Site.Languages.Select(language => language.Code).Append("x-default"), alternates.Keys);
        foreach (var language in site.Catalog.Site.Languages)
        {
            var other = pages[alternates[language.Code][root.Length..]];
            Assert.Contains(other.QuerySelectorAll("link[hreflang]"), link => link.GetAttribute("href") == root + path);
        }
    }

    private static async Task CheckLink(TestSite site, string path, IElement link, Dictionary<string, IHtmlDocument> pages)
    {
        var target = link.GetAttribute("href") ?? link.GetAttribute("src")!;
        if (target.StartsWith("https://", StringComparison.Ordinal) && link.LocalName == "a") return;
        // An e-mail without a recipient.
        if (target.StartsWith("mailto:?", StringComparison.Ordinal)) return;
        // The one marked exception: authorities whose address the source gives as http.
        if (site.Catalog.Authorities.All.Any(authority => authority.IsInsecure && authority.Address.AbsoluteUri == target)) return;
        if (target.StartsWith(site.Catalog.Site.PublicUrl, StringComparison.Ordinal)) target = target[site.Catalog.Site.PublicUrl.Length..];
        if (target.StartsWith('#')) target = path + target;
        Assert.True(target.StartsWith('/'), $"'{target}' on {path} leaves the site");

        var (targetPath, anchor) = target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (target[..hash], target[(hash + 1)..]) : (target, null);
        var response = await site.Browser(acceptLanguage: path[1..3]).GetAsync(targetPath);
        if (response.StatusCode == HttpStatusCode.Redirect) targetPath = response.Headers.Location!.ToString();
        else Assert.True(response.StatusCode == HttpStatusCode.OK, $"'{target}' on {path}: {response.StatusCode}");
        if (anchor is not null) Assert.True(pages[targetPath].GetElementById(anchor) is not null, $"'{target}' on {path} leads to no place");
    }
}
