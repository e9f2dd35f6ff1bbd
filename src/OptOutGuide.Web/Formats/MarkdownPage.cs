using System.Globalization;
using System.Text;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Markup;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>A guide or article as Markdown, with origin, age and licence in front matter and its sources as footnotes.</summary>
internal static class MarkdownPage
{
    public static string Write(PageContext context, PageUrl address)
    {
        var (catalog, language) = (context.Catalog, address.Language);
        var page = catalog.Find(address.Page)!;
        var document = page.In(language);
        var claims = catalog.Claims.CitedBy(page.ShownIn(language).Body.CitedClaims).ToList();

        var (front, reviewed) = (document.FrontMatter, claims.Count > 0 ? claims.Min(claim => claim.LastReviewed) : (DateOnly?)null);
        var text = new StringBuilder(Head(context, address, front.Title, front.Description, front.Changed!.Value, reviewed));
        foreach (var notice in context.NoticesOn(page.Id)) text.Append(Quote(catalog.TextOf(notice), language));
        foreach (var deadline in page.Deadlines) text.Append(Banner(context, context.State.Of(deadline), language));
        text.Append(PageText.Write(catalog, page, language, _ => "", (path, anchor) => context.UrlOf(path) + anchor)).Append('\n');
        foreach (var claim in claims) text.Append('\n').Append(Footnote(catalog, claim, language)).Append('\n');
        return text.ToString();
    }

    /// <summary>Front matter and title.</summary>
    /// <param name="reviewed">When the facts were last checked; null for a page without facts.</param>
    public static string Head(PageContext context, PageUrl address, string title, string description, DateOnly changed, DateOnly? reviewed)
    {
        var text = new StringBuilder("---\n");
        Add(text, "title", title);
        Add(text, "description", description);
        Add(text, "language", address.Language.Code);
        Add(text, "canonical", context.UrlOf(address));
        Add(text, "changed", IsoDates.Write(changed));
        if (reviewed is { } day) Add(text, "factsChecked", IsoDates.Write(day));
        if (context.State.ChangesAt is { } until) Add(text, "validUntil", IsoDates.Write(until));
        Add(text, "licence", Licence.Name);
        Add(text, "licenceAddress", Licence.Address);
        return text.Append(CultureInfo.InvariantCulture, $"---\n\n# {PortableMarkdown.Encode(title)}\n\n").ToString();
    }

    /// <summary>A notice as a block quote.</summary>
    public static string Quote(NoticeText notice, SiteLanguage language) => $"> {PortableMarkdown.Encode(HtmlText.Plain(notice.HtmlIn(language)))}\n\n";

    /// <summary>The banner of a deadline as a block quote.</summary>
    public static string Banner(PageContext context, DeadlineStatus status, SiteLanguage language)
    {
        var (title, body) = DeadlineBannerModel.TextFor(
            context.Catalog, status.Deadline, status.Phase, status.DaysLeft, language, PageCitations.Strip);
        return $"> **{PortableMarkdown.Encode(HtmlText.Plain(title))}** {PortableMarkdown.Encode(HtmlText.Plain(body))}\n\n";
    }

    /// <summary>The statement and sources of a claim as a footnote, labelled with the claim's id.</summary>
    public static string Footnote(ContentCatalog catalog, Claim claim, SiteLanguage language)
    {
        var (text, ui) = (catalog.Claims.TextOf(claim, language), catalog.Ui(language).Sources);
        var dispute = claim.Positions.IsEmpty ? "" : $" {ui.Disagree}: {string.Join(" ", text.Positions)} {ui.Safe} {text.Advice}";
        var sources = string.Join("; ", claim.Sources.Select(source => Line(catalog, source, language)));
        var reviewed = ui.LastReviewed.Format(("date", catalog.Dates(language).Write(claim.LastReviewed)));
        return $"[^{claim.Id}]: {PortableMarkdown.Encode(text.Statement + dispute)} {sources}. {PortableMarkdown.Encode(reviewed)}.";
    }

    private static string Line(ContentCatalog catalog, Source source, SiteLanguage language)
    {
        var line = SourceLineModel.From(source, catalog.Ui(language).Sources, catalog.Dates(language));
        return $"[{PortableMarkdown.Encode(line.Title)}](<{line.Address}>), {PortableMarkdown.Encode($"{line.Publisher}, {line.Date} ({line.Kind})")}";
    }

    // Every JSON string is also a YAML string (YAML 1.2, section 1.2).
    private static void Add(StringBuilder text, string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {JsonText.Quote(value)}\n");
}
