using System.Globalization;
using System.Text;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary><c>llms.txt</c>: for programs that read for people, the list of all pages as Markdown.</summary>
internal static class LlmsText
{
    public static string Write(PageContext context)
    {
        var (catalog, first) = (context.Catalog, context.Catalog.Site.Languages[0]);
        var text = new StringBuilder($"# {PortableMarkdown.Encode(catalog.Ui(first).SiteName)}\n\n> {PortableMarkdown.Encode(catalog.Home.In(first).FrontMatter.Description)}\n\n{PortableMarkdown.Encode(catalog.Ui(first).Machines.ForPrograms)}\n");
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
            text.Append(CultureInfo.InvariantCulture, $"- [{PortableMarkdown.Encode(front.Title)}]({context.PublicUrl}{FilePaths.Markdown(context.Catalog.Urls.Of(page.Id, language))}): {PortableMarkdown.Encode(front.Description)}\n");
        }
    }
}
