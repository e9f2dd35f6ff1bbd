using System.Text;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>All guides of a language in one self-contained HTML file, for offline reading.</summary>
internal static partial class SingleFile
{
    public static string Write(PageContext context, SiteLanguage language)
    {
        var (catalog, ui) = (context.Catalog, context.Catalog.Ui(language));
        var home = catalog.Home.In(language).FrontMatter;
        List<Claim> claims = [.. catalog.Claims.CitedBy(catalog.Guides.SelectMany(guide => guide.In(language).Body.CitedClaims))];
        var guideByPath = catalog.Guides.ToDictionary(
            guide => catalog.Urls.Of(guide.Id, language).Path.Value,
            guide => guide.Id.ShareId,
            StringComparer.Ordinal);
        var markdown = new StringBuilder();
        foreach (var notice in context.NoticesOn([.. catalog.Guides.Select(guide => guide.Id)]))
            markdown.Append(MarkdownPage.Quote(catalog.TextOf(notice), language));
        foreach (var status in context.State.Deadlines) markdown.Append(MarkdownPage.Banner(context, status, language));
        foreach (var guide in catalog.Guides) markdown.Append(TextOf(context, guide, language, guideByPath));
        foreach (var claim in claims) markdown.Append('\n').Append(MarkdownPage.Footnote(catalog, claim, language)).Append('\n');
        var links = catalog.Guides.Select(guide =>
            $"<li><a href=\"#{guide.Id.ShareId}\">{HtmlText.Encode(guide.In(language).FrontMatter.Title)}</a></li>");
        return $"""
            <!doctype html>
            <html lang="{language.Code}" dir="{language.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlText.Encode(home.Title)} – {HtmlText.Encode(ui.SiteName)}</title>
            <style>{SingleFileStyle.Text}</style>
            </head>
            <body>
            <header>
            <p class="age">{string.Join("<br>", AgeOf(context, language, claims).Select(HtmlText.Encode))}</p>
            <h1>{HtmlText.Encode(home.Title)}</h1>
            <p>{HtmlText.Encode(home.Description)}</p>
            <nav aria-label="{HtmlText.Encode(ui.Layout.Guides)}"><ul>{string.Concat(links)}</ul></nav>
            </header>
            <main>
            {CombinedMarkdown.Render(markdown.ToString(), language)}</main>
            <footer><p>{HtmlText.Encode(ui.Layout.Independent)} {HtmlText.Encode(ui.Layout.NotLegalAdvice)} {Licence.Name}, {Licence.Address}</p></footer>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> AgeOf(PageContext context, SiteLanguage language, List<Claim> claims)
    {
        var (ui, dates) = (context.Catalog.Ui(language), context.Catalog.Dates(language));
        yield return ui.Offline.Copy.Format(("address", context.UrlOf(PageId.Home, language)));
        // Guides that cite no claim have no facts to check.
        if (claims.Count > 0) yield return ui.Layout.FactsChecked.Format(("date", dates.Write(claims.Min(claim => claim.LastReviewed))));
        if (context.State.ChangesAt is { } until) yield return ui.Layout.ValidUntil.Format(("day", dates.WriteLastDayBefore(until)));
    }

    // Ids are unique within one guide only, so each is prefixed with the id of its guide.
    private static string TextOf(PageContext context, GuidePage guide, SiteLanguage language, Dictionary<string, string> guideByPath)
    {
        var own = guide.Id.ShareId;
        var text = PageText.Write(
            context.Catalog,
            guide,
            language,
            id => $"{{#{own}-{id}}}",
            AddressOf);
        return $"## {PortableMarkdown.Encode(guide.In(language).FrontMatter.Title)} {{#{own}}}\n\n{Heading().Replace(text, "#$0")}\n\n";

        string AddressOf(string path, string anchor)
        {
            if (!guideByPath.TryGetValue(path, out var included)) return context.UrlOf(path) + anchor;
            return anchor.Length == 0 ? $"#{included}" : $"#{included}-{anchor[1..]}";
        }
    }

    [GeneratedRegex("^##+ ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
