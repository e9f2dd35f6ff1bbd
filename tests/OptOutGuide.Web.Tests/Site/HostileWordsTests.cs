using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OptOutGuide.Web.Formats;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Text of the content that would be markup in one of the formats is escaped in all of them.</summary>
public sealed partial class HostileWordsTests
{
    private const string Words = "<b onclick=\"x\"></script>\" [x](javascript:alert(1)) \\ & ; , *x*";

    [Fact]
    public async Task Markup_in_words_of_the_content_is_escaped_in_every_page_and_file()
    {
        using var content = new ContentCopy();
        content.Change("ui/en.yaml", "siteName: OptOutGuide", $"siteName: '{Words}'");
        foreach (var text in (string[])["OptOutGuide is independent of Meta.", "Meta or several sources name this address.", "first-hand",
            "Sources last read on {date}", "Original, with sources and dates: {site}, {licence}."])
            content.Change("ui/en.yaml", content.Read("ui/en.yaml")
                .Contains($"\"{text}\"", StringComparison.Ordinal) ? $"\"{text}\"" : text, $"'{text} {Words}'");
        content.Change("ui/en.yaml", "forPrograms: Each", $"forPrograms: '{Words}'\n#");
        content.Write("sources.yaml", Publisher().Replace(content.Read("sources.yaml"), $"    publisher: '{Words}'"));
        content.Write("guides/facebook/en.md", FrontTitle().Replace(content.Read("guides/facebook/en.md"), $"title: '{Words}'", 1));
        await using var site = await new TestSite(content.Path).OpenAsync();
        Assert.Empty(site.Content.Diagnostics);

        foreach (var address in site.Catalog.Urls.All) CheckPage(await site.Read(address.Path.Value), address.Path.Value);
        foreach (var file in SiteFiles.For(site.Catalog).All) CheckFile(file.Path, await site.Browser().GetStringAsync(file.Path));
    }

    private static void CheckPage(IDocument page, string path)
    {
        Assert.True(page.QuerySelector("footer.site-footer") is not null, path);
        CheckHtml(page, path);
        foreach (var shown in page.QuerySelectorAll("pre code").Select(code => code.TextContent))
        {
            if (shown.StartsWith("<p>", StringComparison.Ordinal)) CheckHtml(new HtmlParser().ParseDocument(shown), path);
            else CheckMarkdown(shown, path);
        }

        foreach (var data in page.QuerySelectorAll("script[type='application/ld+json']")) JsonDocument.Parse(data.TextContent);
    }

    private static void CheckFile(string path, string text)
    {
        switch (Path.GetExtension(path))
        {
            case ".xml":
                XDocument.Parse(text);
                break;
            case ".json":
                JsonDocument.Parse(text);
                break;
            case ".ics":
                Assert.All(text.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n"), line => Assert.Matches("^[A-Z-]+[;:]", line));
                break;
            case ".html":
                CheckHtml(new HtmlParser().ParseDocument(text), path);
                break;
            case ".md":
                CheckMarkdown(text[text.IndexOf("\n---\n", StringComparison.Ordinal)..], path);
                break;
            case ".txt" when path == "/llms.txt":
                CheckMarkdown(text, path);
                break;
        }
    }

    private static void CheckHtml(IDocument page, string path)
    {
        Assert.True(page.QuerySelectorAll("*")
            .All(element => element.Attributes.All(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal))), path);
        Assert.True(page.QuerySelectorAll("[href]")
            .All(link => !link.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase)), path);
        Assert.True(page.QuerySelectorAll("b:not([class])").Length == 0, path);
    }

    private static void CheckMarkdown(string text, string path) => Assert.False(Markup().IsMatch(text), $"{path}: {Markup().Match(text).Value}");

    [GeneratedRegex(@"(?<!\\)<b onclick|(?<!\\)\[x(?<!\\)\]|(?<![\\*])\*x")]
    private static partial Regex Markup();

    [GeneratedRegex("^    publisher: .*$", RegexOptions.Multiline)]
    private static partial Regex Publisher();

    [GeneratedRegex("^title: .*$", RegexOptions.Multiline)]
    private static partial Regex FrontTitle();
}
