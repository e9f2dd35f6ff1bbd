using System.Text.RegularExpressions;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Formats;

/// <summary>The text of a page as Markdown. In a guide, the facts of each route and its form are inserted below the route's heading.</summary>
internal static partial class PageText
{
    /// <param name="idOf">The text that replaces an id; empty to remove it.</param>
    /// <param name="addressOf">The address of a link inside the site, from its path and its anchor with <c>#</c>.</param>
    public static string Write(
        ContentCatalog catalog,
        ContentPage page,
        SiteLanguage language,
        Func<string, string> idOf,
        Func<string, string, string> addressOf)
    {
        var body = page.In(language).Body;
        if (page is GuidePage guide)
        {
            var markdown = guide.Facts.Routes.Aggregate(body.Markdown, (text, route) => AddFacts(text, route, catalog, language));
            body = body with { Markdown = markdown };
        }

        return body.MarkdownWith(idOf, addressOf);
    }

    /// <summary>One section with its heading, without ids and footnote references.</summary>
    /// <param name="addressOf">The address of a link inside the site, from its path and its anchor with <c>#</c>.</param>
    public static string Write(ContentPage page, Section section, SiteLanguage language, Func<string, string, string> addressOf)
    {
        var body = page.In(language).Body;
        var lines = body.Markdown.Split('\n').SkipWhile(line => !(line.StartsWith('#') && line.EndsWith($"{{#{section.Id}}}", StringComparison.Ordinal)));
        var own = lines.Take(1).Concat(lines.Skip(1).TakeWhile(line => !line.StartsWith('#')));
        var text = (body with { Markdown = string.Join('\n', own).Trim() }).MarkdownWith(_ => "", addressOf);
        return FootnoteReference().Replace(text, "");
    }

    [GeneratedRegex(@"\[\^[a-z0-9-]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteReference();

    // The heading's id ends its line, so the text after that line is below the heading.
    private static string AddFacts(string text, GuideRoute route, ContentCatalog catalog, SiteLanguage language)
    {
        var mark = $"{{#{route.Id}}}\n";
        var end = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var facts = RouteFactsModel.From(route, catalog.Ui(language).Guide, catalog.Dates(language));
        var form = facts.Form is { } known ? $"\n\n<{known.Address}>: {PortableMarkdown.Encode($"{known.Status} {known.Read} {known.Opened}")}" : "";
        return $"{text[..end]}\n*{PortableMarkdown.Encode($"{facts.Seen}. {facts.Sources}")}.*{form}\n{text[end..]}";
    }
}
