using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Formats;

/// <summary>A page's text as Markdown, with what its facts add: where each way was seen, what is known of its form.</summary>
internal static class PageText
{
    /// <param name="idOf">What to write for an id; empty: nothing.</param>
    /// <param name="addressOf">What to write for a link inside the site.</param>
    public static string Write(ContentCatalog catalog, ContentPage page, SiteLanguage language, Func<string, string> idOf, Func<string, string, string> addressOf)
    {
        var body = page.In(language).Body;
        if (page is GuidePage guide) body = body with { Markdown = guide.Facts.Routes.Aggregate(body.Markdown, (text, path) => AddFacts(text, path, catalog, language)) };
        return body.MarkdownWith(idOf, addressOf);
    }

    // Below the heading of the way: ids stand at the end of their line.
    private static string AddFacts(string text, GuideRoute path, ContentCatalog catalog, SiteLanguage language)
    {
        var mark = $"{{#{path.Id}}}\n";
        var end = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var facts = PathFactsModel.From(path, catalog.Ui(language).Guide, catalog.Dates(language));
        var form = facts.Form is { } known ? $"\n\n<{known.Address}>: {PortableMarkdown.Encode($"{known.Status} {known.Read} {known.Opened}")}" : "";
        return $"{text[..end]}\n*{PortableMarkdown.Encode($"{facts.Seen}. {facts.Sources}")}.*{form}\n{text[end..]}";
    }
}
