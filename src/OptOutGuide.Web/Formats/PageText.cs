using System.Text.RegularExpressions;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Formats;

/// <summary>The text of a page as Markdown. In a guide, the address of a form is inserted below the heading of its route.</summary>
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
        var markdown = page.SectionsWith(SectionRole.SourcesPage, language).Aggregate(page.In(language).Body.Markdown, WithoutSection);
        if (page is GuidePage guide) markdown = guide.Facts.Routes.Aggregate(markdown, (text, route) => AddForm(text, route, catalog, language));
        return RenderedBody.Complete(markdown, idOf, addressOf);
    }

    /// <summary>One section with its heading, without ids and footnote references.</summary>
    /// <param name="addressOf">The address of a link inside the site, from its path and its anchor with <c>#</c>.</param>
    public static string Write(ContentPage page, Section section, SiteLanguage language, Func<string, string, string> addressOf)
    {
        var lines = page.In(language).Body.Markdown.Split('\n');
        var own = LinesOf(section, lines) is { } range ? lines[range] : [];
        var text = RenderedBody.Complete(string.Join('\n', own).Trim(), _ => "", addressOf);
        return FootnoteReference().Replace(text, "");
    }

    // A line of text can begin with the sign, too.
    [GeneratedRegex("^#{1,6} ", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[\^[a-z0-9-]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteReference();

    private static string WithoutSection(string text, Section section)
    {
        var lines = text.Split('\n');
        return LinesOf(section, lines) is { } range ? string.Join('\n', [.. lines[..range.Start], .. lines[range.End..]]) : text;
    }

    // Sections begin at their headings, whose lines end with the id. Null if the text does not have it.
    private static Range? LinesOf(Section section, string[] lines)
    {
        var start = Array.FindIndex(lines, line => line.StartsWith('#') && line.EndsWith($"{{#{section.Id}}}", StringComparison.Ordinal));
        if (start < 0) return null;
        var end = Array.FindIndex(lines, start + 1, line => Heading().IsMatch(line));
        return start..(end < 0 ? lines.Length : end);
    }

    // Below the heading of a route. A route that is left out in the language has none.
    private static string AddForm(string text, GuideRoute route, ContentCatalog catalog, SiteLanguage language)
    {
        var mark = $"{{#{route.Id}}}\n";
        var start = text.IndexOf(mark, StringComparison.Ordinal);
        if (start < 0 || route.Form is not { } form) return text;
        var line = FormFacts.NoticeOf(form, catalog.Ui(language).Guide, catalog.Dates(language)) is { } notice
            ? PortableMarkdown.Encode(notice)
            : $"<{form.Address.AbsoluteUri}>";
        return text.Insert(start + mark.Length, $"\n{line}\n");
    }
}
