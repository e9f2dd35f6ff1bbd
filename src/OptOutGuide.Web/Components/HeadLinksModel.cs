using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The elements of <c>head</c> for search engines, feed readers and link previews.</summary>
/// <param name="Canonical">The page's own URL; null where the address leads to no page.</param>
/// <param name="Alternates">The URL of the page in every language; <c>x-default</c> is the URL that negotiates the language.</param>
/// <param name="NoIndex">Search engines must not index the page.</param>
/// <param name="Feed">Path of the feed of changes.</param>
/// <param name="Markdown">Path of the page as Markdown; null if there is none.</param>
/// <param name="Card">The link preview; null where the address leads to no page.</param>
/// <param name="StructuredData">JSON-LD, safe inside a script element; null where the address leads to no page.</param>
public sealed record HeadLinksModel(
    string? Canonical,
    ImmutableArray<(string Language, string Address)> Alternates,
    bool NoIndex,
    string Feed,
    string FeedTitle,
    string? Markdown,
    HeadLinksModel.SocialCard? Card,
    string? StructuredData) : IComponentModel<HeadLinksModel, HeadLinks>
{
    /// <summary>Open Graph properties (ogp.me), which X reads as well.</summary>
    /// <param name="Url">What a click on the preview opens.</param>
    /// <param name="Image">The absolute URL of a PNG of 1200 × 630 pixels, or null.</param>
    public sealed record SocialCard(
        string Type, string SiteName, string Title, string Description, string Url, string Locale, string? Image, string ImageText)
    {
        /// <summary>The locales of the other languages.</summary>
        public ImmutableArray<string> OtherLocales { get; init; } = [];
    }

    /// <summary>The head of a page.</summary>
    public static HeadLinksModel From(PageContext page)
    {
        var alternates = page.Alternates.Select(alternate => (alternate.Language.Code, page.UrlOf(alternate))).ToList();
        if (page.Url is { } url) alternates.Add(("x-default", DefaultOf(page, url.Page)));
        return new HeadLinksModel(
            page.Canonical,
            [.. alternates],
            page.NoIndex,
            page.PathOf(FilePaths.Feed(page.Language)),
            page.Ui.Changes.FeedTitle,
            page.Url is { } current && FilePaths.HasMarkdown(current) ? page.PathOf(FilePaths.Markdown(current)) : null,
            CardOf(page),
            page.Canonical is null ? null : Components.StructuredData.Of(page));
    }

    // Robots run no script: they see the page behind a choice of languages in the site's first one, as when they follow a redirect.
    private static SocialCard? CardOf(PageContext page) =>
        page.Chosen is { } chosen ? CardOf(chosen, chosen.NeutralUrl!)
        : page.Canonical is { } canonical ? CardOf(page, canonical)
        : null;

    private static SocialCard CardOf(PageContext page, string url) => new(
        page.Document is not (null or HomePage) ? "article" : "website",
        page.Ui.SiteName,
        page.Title,
        page.Description,
        url,
        LocaleOf(page.Language),
        page.Card is null ? null : page.UrlOf(page.Card),
        page.Catalog.Home.In(page.Language).FrontMatter.Title)
    {
        OtherLocales = [.. page.Alternates.Where(other => other.Language != page.Language).Select(other => LocaleOf(other.Language))],
    };

    // Open Graph wants a territory. Of a language without one, it is the usual one, in Europe for a site about European law.
    private static string LocaleOf(SiteLanguage language) => language.Code switch
    {
        "en" => "en_GB",
        "pt" => "pt_PT",
        _ => CultureInfo.CreateSpecificCulture(language.Code) is { Name.Length: > 0 } culture
            ? $"{culture.TwoLetterISOLanguageName}_{culture.Name[(culture.Name.LastIndexOf('-') + 1)..]}"
            : language.Code,
    };

    // A page without its own share link (the checklist of one guide) defaults to the site's first language.
    private static string DefaultOf(PageContext page, PageId id) =>
        page.SharedPage == id ? page.NeutralUrl! : page.UrlOf(id, page.Catalog.Site.Languages[0]);
}
