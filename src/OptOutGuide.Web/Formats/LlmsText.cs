using System.Globalization;
using System.Text;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary><c>llms.txt</c>: links to all pages as Markdown, for language models.</summary>
internal static class LlmsText
{
    public static string Write(PageContext context)
    {
        var (catalog, original) = (context.Catalog, context.Catalog.Site.Languages[0]);
        var ui = catalog.Ui(original);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# {PortableMarkdown.Encode(ui.SiteName)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"> {PortableMarkdown.Encode(catalog.Home.In(original).FrontMatter.Description)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"{PortableMarkdown.Encode(ui.Machines.ForPrograms)}\n");
        foreach (var language in catalog.Site.Languages)
        {
            var layout = catalog.Ui(language).Layout;
            Append(text, context, language, layout.Guides, catalog.Guides);
            Append(text, context, language, layout.Articles, catalog.Articles);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PageContext context, SiteLanguage language, string title, IEnumerable<ContentPage> pages)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {PortableMarkdown.Encode($"{title} ({language.NativeName})")}\n\n");
        foreach (var page in pages)
        {
            var front = page.In(language).FrontMatter;
            var url = context.UrlOf(FilePaths.Markdown(context.Catalog.Urls.Of(page.Id, language)));
            text.Append(CultureInfo.InvariantCulture, $"- [{PortableMarkdown.Encode(front.Title)}]({url}): {PortableMarkdown.Encode(front.Description)}\n");
        }
    }
}
