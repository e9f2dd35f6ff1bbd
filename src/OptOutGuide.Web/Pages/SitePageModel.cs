using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Pages;

/// <summary>What the layout needs from every page.</summary>
public abstract class SitePageModel(SiteRequest site) : PageModel
{
    private PageCitations? _citations;

    /// <summary>Catalog, state and language of this request.</summary>
    public SiteRequest Site { get; } = site;

    /// <summary>The content on air.</summary>
    public ContentCatalog Catalog => Site.Catalog!;

    /// <summary>The page's language.</summary>
    public SiteLanguage Language => Site.Language;

    /// <summary>The words of the interface.</summary>
    public UiText Ui => Catalog.Ui(Language);

    /// <summary>How dates are written.</summary>
    public DateFormatter Dates => Catalog.Dates(Language);

    /// <summary>The <c>h1</c>.</summary>
    public abstract string Title { get; }

    /// <summary>One sentence for search engines.</summary>
    public abstract string Description { get; }

    /// <summary>What the page cites, in the order of its text.</summary>
    protected virtual IEnumerable<Citation> Cited => [];

    /// <summary>The claims that the page rests on, numbered.</summary>
    public PageCitations Citations => _citations ??= PageCitations.From(Catalog, Site.State, Language, Cited);

    /// <summary>The oldest day on which somebody looked at the sources of one of its claims; null for pages without claims.</summary>
    public DateOnly? Checked => Citations.Claims.IsEmpty ? null : Citations.Claims.Min(claim => claim.LastReviewed);

    /// <summary>A claim of the page is due for review.</summary>
    public bool HasOverdue => Citations.Claims.Any(Citations.IsOverdue);

    /// <summary>The banners of the page's deadlines.</summary>
    public virtual ImmutableArray<DeadlineBannerModel> Banners => [];

    /// <summary>The address of this page, or null where there is no page.</summary>
    public string? Canonical => Site.Address is { } address ? Site.PublicUrl + address.Path.Value : null;

    /// <summary>This page in every language, this one included; empty where there is no page.</summary>
    public IEnumerable<PageUrl> Alternates => Site.Address is { } address ? Catalog.Site.Languages.Select(language => Catalog.Urls.Of(address.Page, language)) : [];

    /// <summary>Search engines must not keep previews, test pages and pages that do not exist.</summary>
    public bool NoIndex => Site.AsOf is not null || Site.Address is null;

    /// <summary>What is passed on: this page; for the checklist of one guide the guide, for a further question the tool; null where there is no page.</summary>
    public PageId? SharedPage => Site.Address switch
    {
        null => null,
        { Kind: PageKind.GuideChecklist } checklist => Catalog.Urls.FindByShareId(checklist.Page.ShareId),
        { Kind: PageKind.EligibilityNode } => PageId.Eligibility,
        var address => address.Page,
    };

    /// <summary>The address that opens in the reader's language, or null where there is no page.</summary>
    public string? NeutralAddress => SharedPage is not { } page ? null : page == PageId.Home ? Site.PublicUrl + "/" : ShareAddress(page);

    /// <summary>Where a page is in this language.</summary>
    public string PathOf(PageId page) => Site.PathOf(page);

    /// <summary>Where a page's language-neutral share link is.</summary>
    public string ShareAddress(PageId page) => $"{Site.PublicUrl}/go/{page.ShareId}";

    /// <summary>A text's HTML with numbers for its citations and explanations for its terms.</summary>
    public string Show(string html) => GlossaryExplanations.Explain(this, Citations.Number(html));

    private protected ImmutableArray<DeadlineBannerModel> BannersOf(ContentPage page) =>
        [.. page.Deadlines.Select(deadline => DeadlineBannerModel.From(Catalog, Site.State.Of(deadline), Language, Citations.Number))];

    private protected IEnumerable<Citation> CitationsOf(ContentPage page) => page.Deadlines
        .SelectMany(deadline => Catalog.TextOf(deadline).For(Site.State.Of(deadline).Phase, Language).Citations)
        .Concat(page.In(Language).Body.Citations);
}
