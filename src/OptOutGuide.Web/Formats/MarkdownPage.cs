using System.Globalization;
using System.Text;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>A guide or article as Markdown that says by itself where it is from, how old it is and what it rests on.</summary>
internal static class MarkdownPage
{
    public static string Write(PageContext context, PageUrl address)
    {
        var (catalog, language) = (context.Catalog, address.Language);
        var page = catalog.Find(address.Page)!;
        var document = page.In(language);
        var claims = catalog.Claims.CitedBy(document.Body.CitedClaims).ToList();

        var text = new StringBuilder("---\n");
        Add(text, "title", document.FrontMatter.Title);
        Add(text, "description", document.FrontMatter.Description);
        Add(text, "language", language.Code);
        Add(text, "canonical", context.UrlOf(address));
        Add(text, "changed", IsoDates.Write(document.FrontMatter.Changed!.Value));
        if (claims.Count > 0) Add(text, "factsChecked", IsoDates.Write(claims.Min(claim => claim.LastReviewed)));
        if (context.State.ChangesAt is { } until) Add(text, "validUntil", IsoDates.Write(until));
        Add(text, "licence", Licence.Name);
        Add(text, "licenceAddress", Licence.Address);
        text.Append(CultureInfo.InvariantCulture, $"---\n\n# {PortableMarkdown.Encode(document.FrontMatter.Title)}\n\n");
        foreach (var deadline in page.Deadlines) text.Append(Banner(context, context.State.Of(deadline), language));
        text.Append(PageText.Write(catalog, page, language, _ => "", (path, anchor) => context.PublicUrl + path + anchor)).Append('\n');
        foreach (var claim in claims) text.Append('\n').Append(Footnote(catalog, claim, language)).Append('\n');
        return text.ToString();
    }

    /// <summary>A deadline as it stands, as a quotation.</summary>
    public static string Banner(PageContext context, Content.Deadlines.DeadlineStatus status, SiteLanguage language)
    {
        var banner = DeadlineBannerModel.From(context.Catalog, status, language, PageCitations.Strip);
        return $"> **{PortableMarkdown.Encode(HtmlText.Plain(banner.TitleHtml))}** {PortableMarkdown.Encode(HtmlText.Plain(banner.BodyHtml))}\n\n";
    }

    /// <summary>What a claim rests on, as a footnote of its id.</summary>
    public static string Footnote(ContentCatalog catalog, Claim claim, SiteLanguage language)
    {
        var (words, text) = (catalog.Claims.TextOf(claim, language), catalog.Ui(language).Sources);
        var dispute = claim.Positions.IsEmpty ? "" : $" {text.Disagree}: {string.Join(" ", words.Positions)} {text.Safe} {words.Advice}";
        var sources = string.Join("; ", claim.Sources.Select(source => Line(catalog, source, language)));
        return $"[^{claim.Id}]: {PortableMarkdown.Encode(words.Says + dispute)} {sources}. {PortableMarkdown.Encode(text.LastReviewed.Format(("date", catalog.Dates(language).Write(claim.LastReviewed))))}.";
    }

    private static string Line(ContentCatalog catalog, Source source, SiteLanguage language)
    {
        var line = SourceListModel.LineOf(source, catalog.Ui(language).Sources, catalog.Dates(language));
        return $"[{PortableMarkdown.Encode(line.Title)}](<{line.Address}>), {PortableMarkdown.Encode($"{line.Publisher}, {line.Date} ({line.Kind})")}";
    }

    // JSON strings are YAML strings as well (YAML 1.2, section 1.2).
    private static void Add(StringBuilder text, string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {JsonText.Quote(value)}\n");
}
