using System.Globalization;
using System.Text;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Web.Files;

/// <summary><c>llms.txt</c>: for programs that read for people, the list of all pages as Markdown.</summary>
internal static class LlmsText
{
    public static string Write(SiteView view)
    {
        var (catalog, first) = (view.Catalog, view.Catalog.Site.Languages[0]);
        var text = new StringBuilder($"# {MarkdownText.Encode(catalog.Ui(first).SiteName)}\n\n> {MarkdownText.Encode(catalog.Home.In(first).Front.Description)}\n\n{MarkdownText.Encode(catalog.Ui(first).Machines.ForPrograms)}\n");
        foreach (var language in catalog.Site.Languages)
        {
            var layout = catalog.Ui(language).Layout;
            Append(text, view, language, layout.Guides, catalog.Guides);
            Append(text, view, language, layout.Articles, catalog.Articles);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, SiteView view, SiteLanguage language, string title, IEnumerable<ContentPage> pages)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownText.Encode($"{title} ({language.NativeName})")}\n\n");
        foreach (var page in pages)
        {
            var front = page.In(language).Front;
            text.Append(CultureInfo.InvariantCulture, $"- [{MarkdownText.Encode(front.Title)}]({view.PublicAddress}{SiteFiles.PathOfMarkdown(view.Catalog.Addresses.Of(page.Id, language))}): {MarkdownText.Encode(front.Description)}\n");
        }
    }
}
