using System.Text;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;

namespace OptOutGuide.Web.Files;

/// <summary>All guides of a language in one HTML file that needs nothing else: to keep, to pass on, to read without a network.</summary>
internal static partial class SingleFile
{
    public static string NameIn(SiteLanguage language) => $"optoutguide.{language.Code}.html";

    public static string Write(SiteView view, SiteLanguage language)
    {
        var (catalog, ui) = (view.Catalog, view.Catalog.Ui(language));
        var home = catalog.Home.In(language).Front;
        var markdown = new StringBuilder();
        foreach (var status in view.State.Deadlines) markdown.Append(MarkdownPage.Banner(view, status, language));
        foreach (var guide in catalog.Guides) markdown.Append(TextOf(view, guide, language));
        foreach (var claim in Cited(view, language)) markdown.Append('\n').Append(MarkdownPage.Footnote(catalog, claim, language)).Append('\n');
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
            <p class="age">{string.Join("<br>", AgeOf(view, language).Select(HtmlText.Encode))}</p>
            <h1>{HtmlText.Encode(home.Title)}</h1>
            <p>{HtmlText.Encode(home.Description)}</p>
            <nav aria-label="{HtmlText.Encode(ui.Layout.Guides)}"><ul>{string.Concat(catalog.Guides.Select(guide => $"<li><a href=\"#{guide.Id.ShareId}\">{HtmlText.Encode(guide.In(language).Front.Title)}</a></li>"))}</ul></nav>
            </header>
            <main>
            {MarkdownBook.Render(markdown.ToString(), language)}</main>
            <footer><p>{HtmlText.Encode(ui.Layout.Independent)} {HtmlText.Encode(ui.Layout.NotLegalAdvice)} {Licence.Name}, {Licence.Address}</p></footer>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> AgeOf(SiteView view, SiteLanguage language)
    {
        var (ui, dates) = (view.Catalog.Ui(language), view.Catalog.Dates(language));
        yield return ui.Offline.Copy.With(("address", view.AddressOf(PageId.Home, language)));
        yield return ui.Layout.FactsChecked.With(("date", dates.Write(Cited(view, language).Min(claim => claim.LastLooked))));
        if (view.State.ChangesAt is { } until) yield return ui.Layout.ValidUntil.With(("instant", dates.Write(until)));
    }

    private static IEnumerable<Claim> Cited(SiteView view, SiteLanguage language) => view.Catalog.Guides
        .SelectMany(guide => guide.In(language).Body.Citations)
        .Select(citation => view.Catalog.Register.Find(citation.ClaimId))
        .OfType<Claim>()
        .Distinct();

    // Ids are unique on their own page only, so each gets the name of its guide.
    private static string TextOf(SiteView view, GuidePage guide, SiteLanguage language)
    {
        var own = guide.Id.ShareId;
        var guides = view.Catalog.Guides.ToDictionary(other => view.Catalog.Addresses.Of(other.Id, language).Path.Value, other => other.Id.ShareId, StringComparer.Ordinal);
        var text = PageText.Write(
            view.Catalog,
            guide,
            language,
            id => $"{{#{own}-{id}}}",
            (path, anchor) => !guides.TryGetValue(path, out var included) ? view.PublicAddress + path + anchor : anchor.Length == 0 ? $"#{included}" : $"#{included}-{anchor[1..]}");
        return $"## {MarkdownText.Encode(guide.In(language).Front.Title)} {{#{own}}}\n\n{Heading().Replace(text, "#$0")}\n\n";
    }

    [GeneratedRegex("^##+ ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
