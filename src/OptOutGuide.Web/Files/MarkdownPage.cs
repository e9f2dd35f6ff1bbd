using System.Globalization;
using System.Text;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Files;

/// <summary>A guide or article as Markdown that says by itself where it is from, how old it is and what it rests on.</summary>
internal static class MarkdownPage
{
    public static string Write(SiteView view, SiteAddress address)
    {
        var (catalog, language) = (view.Catalog, address.Language);
        var page = catalog.Find(address.Page)!;
        var document = page.In(language);
        var claims = catalog.Register.CitedBy(document.Body.Citations).ToList();

        var text = new StringBuilder("---\n");
        Add(text, "title", document.Front.Title);
        Add(text, "description", document.Front.Description);
        Add(text, "language", language.Code);
        Add(text, "canonical", view.AddressOf(address));
        Add(text, "changed", IsoDates.Write(document.Front.Changed!.Value));
        if (claims.Count > 0) Add(text, "factsChecked", IsoDates.Write(claims.Min(claim => claim.LastLooked)));
        if (view.State.ChangesAt is { } until) Add(text, "validUntil", IsoDates.Write(until));
        Add(text, "licence", Licence.Name);
        Add(text, "licenceAddress", Licence.Address);
        text.Append(CultureInfo.InvariantCulture, $"---\n\n# {MarkdownText.Encode(document.Front.Title)}\n\n");
        foreach (var deadline in page.Deadlines) text.Append(Banner(view, view.State.Of(deadline), language));
        text.Append(PageText.Write(catalog, page, language, _ => "", (path, anchor) => view.PublicAddress + path + anchor)).Append('\n');
        foreach (var claim in claims) text.Append('\n').Append(Footnote(catalog, claim, language)).Append('\n');
        return text.ToString();
    }

    /// <summary>A deadline as it stands, as a quotation.</summary>
    public static string Banner(SiteView view, Content.Deadlines.DeadlineStatus status, SiteLanguage language)
    {
        var banner = DeadlineBannerModel.From(view.Catalog, status, language, PageCitations.Strip);
        return $"> **{MarkdownText.Encode(HtmlText.Plain(banner.TitleHtml))}** {MarkdownText.Encode(HtmlText.Plain(banner.BodyHtml))}\n\n";
    }

    /// <summary>What a claim rests on, as a footnote of its id.</summary>
    public static string Footnote(ContentCatalog catalog, Claim claim, SiteLanguage language)
    {
        var (words, text) = (catalog.Register.WordsOf(claim, language), catalog.Ui(language).Sources);
        var dispute = claim.Positions.IsEmpty ? "" : $" {text.Disagree}: {string.Join(" ", words.Positions)} {text.Safe} {words.Advice}";
        var sources = string.Join("; ", claim.Sources.Select(source => Line(catalog, source, language)));
        return $"[^{claim.Id}]: {MarkdownText.Encode(words.Says + dispute)} {sources}. {MarkdownText.Encode(text.LastLooked.With(("date", catalog.Dates(language).Write(claim.LastLooked))))}.";
    }

    private static string Line(ContentCatalog catalog, Source source, SiteLanguage language)
    {
        var line = SourceListModel.LineOf(source, catalog.Ui(language).Sources, catalog.Dates(language));
        return $"[{MarkdownText.Encode(line.Title)}](<{line.Address}>), {MarkdownText.Encode($"{line.Publisher}, {line.Date} ({line.Kind})")}";
    }

    // JSON strings are YAML strings as well (YAML 1.2, section 1.2).
    private static void Add(StringBuilder text, string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {JsonText.Quote(value)}\n");
}
