using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>What the head tells search engines, feed readers and the cards of messengers.</summary>
/// <param name="Alternates">The page in every language; <c>x-default</c> is the address that chooses the language by itself.</param>
/// <param name="Feed">The feed of changes.</param>
/// <param name="Markdown">The page as Markdown; null if there is none.</param>
/// <param name="Card">What a messenger shows of a link; null where there is no page.</param>
/// <param name="StructuredData">JSON-LD, safe inside a script element; null where there is no page.</param>
public sealed record HeadLinksModel(string? Canonical, ImmutableArray<(string Language, string Address)> Alternates, bool NoIndex, string Feed, string FeedTitle, string? Markdown, HeadLinksModel.SocialCard? Card, string? StructuredData) : IComponentModel<HeadLinksModel, HeadLinks>
{
    /// <summary>Open Graph (ogp.me) and the card of X.</summary>
    public sealed record SocialCard(string Type, string SiteName, string Title, string Description, string Locale, string Image, string ImageText);

    /// <summary>The head of a page.</summary>
    public static HeadLinksModel From(PageContext page)
    {
        var alternates = page.Alternates.Select(address => (address.Language.Code, page.PublicUrl + address.Path.Value)).ToList();
        if (page.Url is { } here) alternates.Add(("x-default", DefaultOf(page, here.Page)));
        return new HeadLinksModel(
            page.Canonical,
            [.. alternates],
            page.NoIndex,
            FilePaths.Feed(page.Language),
            page.Ui.Changes.FeedTitle,
            page.Url is { } address && FilePaths.HasMarkdown(address) ? FilePaths.Markdown(address) : null,
            page.Canonical is null ? null : CardOf(page),
            page.Canonical is null ? null : Components.StructuredData.Of(page));
    }

    private static SocialCard CardOf(PageContext page) => new(
        page.Document is not (null or HomePage) ? "article" : "website",
        page.Ui.SiteName,
        page.Title,
        page.Description,
        page.Language.Culture.TextInfo.CultureName.Replace('-', '_'),
        $"{page.PublicUrl}/card.{page.Language.Code}.png",
        page.Catalog.Home.In(page.Language).FrontMatter.Title);

    // Pages without a share link of their own (the checklist of one guide) default to the site's first language.
    private static string DefaultOf(PageContext page, PageId id) =>
        page.SharedPage == id ? page.NeutralUrl! : page.UrlOf(id, page.Catalog.Site.Languages[0]);
}
