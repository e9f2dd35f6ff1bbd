using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>What the head tells search engines, feed readers and the cards of messengers.</summary>
/// <param name="Alternates">The page in every language; <c>x-default</c> is the address that chooses the language by itself.</param>
/// <param name="Feed">The feed of changes.</param>
/// <param name="Markdown">The page as Markdown; null if there is none.</param>
/// <param name="Card">What a messenger shows of a link; null where there is no page.</param>
/// <param name="StructuredData">JSON-LD, safe inside a script element; null where there is no page.</param>
public sealed record HeadLinksModel(string? Canonical, ImmutableArray<(string Language, string Address)> Alternates, bool NoIndex, string Feed, string FeedTitle, string? Markdown, HeadLinksModel.SocialCard? Card, string? StructuredData)
{
    /// <summary>Open Graph (ogp.me) and the card of X.</summary>
    public sealed record SocialCard(string Type, string SiteName, string Title, string Description, string Locale, string Image, string ImageText);

    /// <summary>The head of a page.</summary>
    public static HeadLinksModel From(SitePageModel page)
    {
        var alternates = page.Alternates.Select(address => (address.Language.Code, page.Site.PublicUrl + address.Path.Value)).ToList();
        if (page.Site.Address is { } here) alternates.Add(("x-default", DefaultOf(page, here.Page)));
        return new HeadLinksModel(
            page.Canonical,
            [.. alternates],
            page.NoIndex,
            SiteFiles.PathOfFeed(page.Language),
            page.Ui.Changes.FeedTitle,
            page.Site.Address is { } address && SiteFiles.HasMarkdown(address) ? SiteFiles.PathOfMarkdown(address) : null,
            page.Canonical is null ? null : CardOf(page),
            page.Canonical is null ? null : Components.StructuredData.Of(page));
    }

    private static SocialCard CardOf(SitePageModel page) => new(
        page is ContentPageModel and not HomeModel ? "article" : "website",
        page.Ui.SiteName,
        page.Title,
        page.Description,
        page.Language.Culture.TextInfo.CultureName.Replace('-', '_'),
        $"{page.Site.PublicUrl}/card.{page.Language.Code}.png",
        page.Catalog.Home.In(page.Language).FrontMatter.Title);

    // Pages without a share link of their own (the checklist of one guide) default to the site's first language.
    private static string DefaultOf(SitePageModel page, PageId id) =>
        page.SharedPage == id ? page.NeutralAddress! : page.Site.PublicUrl + page.Site.PathOf(id, page.Catalog.Site.Languages[0]);
}
