using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Notices;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Web.Rendering;

/// <summary>
/// Everything that a page or file is made from. Page models, component models, feeds, data and Markdown are functions of it.
/// </summary>
/// <param name="State">Deadlines and overdue claims at the request's instant.</param>
/// <param name="Language">The language of the path; for a path without one the client's.</param>
/// <param name="PublicUrl">The site's URL from configuration, never from the request, without a slash at the end.</param>
/// <param name="Now">The request's instant. Only files with <see cref="SiteFile.ChangesDaily"/> may depend on its day.</param>
public sealed record PageContext(ContentCatalog Catalog, SiteState State, SiteLanguage Language, string PublicUrl, DateTimeOffset Now)
{
    /// <summary>The requested page; null when the path leads to none.</summary>
    public PageUrl? Url { get; init; }

    /// <summary>The requested file beside the pages; null when the path leads to none.</summary>
    public SiteFile? File { get; init; }

    /// <summary>The instant at which a preview was started; null: no preview.</summary>
    public DateTimeOffset? Preview { get; init; }

    /// <summary>Full path of the content that the author edits; null outside Development.</summary>
    public string? EditFolder { get; init; }

    /// <summary>The page that is requested without a language, whose languages are offered as links; only in an export.</summary>
    public PageId? LanguageChoiceFor { get; init; }

    /// <summary>Path of the preview card; null if there is none in any language.</summary>
    public string? Card { get; init; }

    /// <summary>
    /// The page whose languages are offered as links, in this language: a preview of the link shows it. Null for every other page.
    /// </summary>
    public PageContext? Chosen => LanguageChoiceFor is { } page ? At(Catalog.Urls.Of(page, Language)) : null;

    /// <summary>The path of <see cref="PublicUrl"/>, with which links to pages and files of this site begin; empty at the root of a host.</summary>
    public string BasePath => SiteConfig.BasePathOf(PublicUrl);

    /// <summary><see cref="PublicUrl"/> without its path.</summary>
    public string Origin => PublicUrl[..^BasePath.Length];

    /// <summary>The path of the page or file within the site, without the base path.</summary>
    public string Path => Url?.Path.Value ?? File?.Path ?? "";

    /// <summary>The response depends on this context alone.</summary>
    public bool IsCacheable => Url is not null || File is not null;

    /// <summary>The response stays the same until the state changes.</summary>
    public bool IsCacheableUntilChange => IsCacheable && File is not { ChangesDaily: true };

    /// <summary>Everything that the clock changes in the response, as a key.</summary>
    public string StateKey => File is { ChangesDaily: true } ? FormattableString.Invariant($"{State.Key}.{Today:yyyy-MM-dd}") : State.Key;

    /// <summary>The next instant at which the clock changes the response; null: none is foreseen.</summary>
    public DateTimeOffset? ChangesAt
    {
        get
        {
            if (File is not { ChangesDaily: true }) return State.ChangesAt;
            var midnight = IsoDates.StartOf(Today.AddDays(1));
            return State.ChangesAt < midnight ? State.ChangesAt : midnight;
        }
    }

    /// <summary>The day of the request, by UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The text of the interface.</summary>
    public UiText Ui => Catalog.Ui(Language);

    /// <summary>How dates are written.</summary>
    public DateFormatter Dates => Catalog.Dates(Language);

    /// <summary>Title, description and citations of the page, made once.</summary>
    public PageContent Content => field ??= PageContent.Of(this);

    /// <summary>The claims that the page cites, made once.</summary>
    public PageCitations Citations => field ??= PageCitations.From(this, Content.Passages, SourcesPage);

    /// <summary>The page's <c>h1</c>.</summary>
    public string Title => Content.Title;

    /// <summary>One sentence for search engines.</summary>
    public string Description => Content.Description;

    /// <summary>The page from the content folder that is shown as a whole (home, guide, article); null for other pages.</summary>
    public ContentPage? Document => Url is { Kind: PageKind.Home or PageKind.Guide or PageKind.Article } ? Catalog.Find(Url.Page) : null;

    /// <summary>The page whose statements this sources page lists; null for other pages.</summary>
    public ContentPage? SourcesOwner => Url?.Page.SourcesOwner is { } owner ? Catalog.Find(owner) : null;

    /// <summary>The page that lists the sources of this one; null if there is none, or if the page lists them itself.</summary>
    public PageId? SourcesPage => Url switch
    {
        null or { Kind: PageKind.Status or PageKind.Index } => null,
        { Kind: PageKind.Sources } sources => sources.Page,
        { Kind: PageKind.GuideChecklist } => Catalog.SourcesPageOf(ListedGuides[0].Id),
        var url => Catalog.SourcesPageOf(url.Page),
    };

    /// <summary>The guides of a checklist: all of them, or the one that the page is about.</summary>
    public ImmutableArray<GuidePage> ListedGuides => Url is { Kind: PageKind.GuideChecklist } url
        ? [.. Catalog.Guides.Where(guide => PageId.ChecklistOf(guide.Id) == url.Page)]
        : Catalog.Guides;

    /// <summary>The page is a checklist.</summary>
    public bool IsChecklist => Url is { Kind: PageKind.Checklist or PageKind.GuideChecklist };

    /// <summary>The page shows the code of its own address itself, with a caption.</summary>
    public bool HasOwnCode => Url is { Kind: PageKind.GuideChecklist }
        || Document?.Has(SectionRole.HalfSheet) == true;

    /// <summary>The notices that the page shows; a checklist shows those of its guides, a question those of the first one.</summary>
    public IEnumerable<Notice> Notices => Url switch
    {
        null or { Kind: PageKind.Sources } => [],
        { Kind: PageKind.Checklist or PageKind.GuideChecklist } => NoticesOn([.. ListedGuides.Select(guide => guide.Id)]),
        { Kind: PageKind.EligibilityNode } => NoticesOn(PageId.Eligibility),
        var url => NoticesOn(url.Page),
    };

    /// <summary>The oldest day on which the sources of one of the page's claims were reviewed; null without claims.</summary>
    public DateOnly? Reviewed => Citations.Claims.IsEmpty ? null : Citations.Claims.Min(claim => claim.LastReviewed);

    /// <summary>A claim of the page is overdue for review.</summary>
    public bool HasOverdue => Citations.Claims.Any(Citations.IsOverdue);

    /// <summary>The page's own URL; null where there is no page.</summary>
    public string? Canonical => Url is { } url ? UrlOf(url) : null;

    /// <summary>The page in every language, this one included; empty where there is no page.</summary>
    public IEnumerable<PageUrl> Alternates => Url is { } url ? Catalog.Site.Languages.Select(language => Catalog.Urls.Of(url.Page, language)) : [];

    /// <summary>The page needs the styles of tools and references. Home and guides, which most readers open first, do not.</summary>
    public bool UsesReferenceStyles => Url is { Kind: not (PageKind.Home or PageKind.Guide) };

    /// <summary>The page needs the styles of letters and sheets, too.</summary>
    public bool UsesPaperStyles => IsChecklist || Document?.Has(SectionRole.Letter) == true || Document?.Has(SectionRole.HalfSheet) == true;

    /// <summary>The page needs the script of the letter, of the index or of the choice of a language.</summary>
    public bool UsesTools => Url is { Kind: PageKind.Index } || LanguageChoiceFor is not null || Document?.Has(SectionRole.Letter) == true;

    /// <summary>Search engines must not keep previews and pages that do not exist.</summary>
    public bool NoIndex => Preview is not null || Url is null;

    /// <summary>
    /// The page that a share link leads to: this one; for the checklist of one guide the guide; for a further question the first one;
    /// null where there is no page.
    /// </summary>
    public PageId? SharedPage => Url switch
    {
        null => null,
        { Kind: PageKind.GuideChecklist } checklist => Catalog.Urls.FindByShareId(checklist.Page.ShareId),
        { Kind: PageKind.EligibilityNode } => PageId.Eligibility,
        var url => url.Page,
    };

    /// <summary>The URL that opens in the client's language; null where there is no page.</summary>
    public string? NeutralUrl => SharedPage is not { } page ? null : page == PageId.Home ? UrlOf("/") : ShareUrl(page);

    // The content file of the page's own text.
    private string TextFile => ((Document ?? SourcesOwner) ?? Catalog.Eligibility).In(Language).File;

    /// <summary>The context of another page at the same instant. A copy by <c>with</c> would keep what was made from this page.</summary>
    public PageContext At(PageUrl url) =>
        new(Catalog, State, url.Language, PublicUrl, Now) { Url = url, Preview = Preview, EditFolder = EditFolder, Card = Card };

    /// <summary>The notices that are shown on any of some pages.</summary>
    public IEnumerable<Notice> NoticesOn(params ImmutableArray<PageId> pages) => State.Notices.Where(notice => pages.Any(notice.IsOn));

    /// <summary>The path of a page in this language, for a link.</summary>
    public string PathOf(PageId page) => PathOf(page, Language);

    /// <summary>The path of a page in a language, for a link.</summary>
    public string PathOf(PageId page, SiteLanguage language) => PathOf(Catalog.Urls.Of(page, language).Path.Value);

    /// <summary>The path for a link to a page or file of this site.</summary>
    /// <param name="path">Its path within the site.</param>
    public string PathOf(string path) => BasePath + path;

    /// <summary>The path of a page's language-neutral share link.</summary>
    public string SharePathOf(PageId page) => PathOf($"/go/{page.ShareId}");

    /// <summary>The URL of a page in a language.</summary>
    public string UrlOf(PageId page, SiteLanguage language) => UrlOf(Catalog.Urls.Of(page, language));

    /// <summary>The URL of a page.</summary>
    public string UrlOf(PageUrl url) => UrlOf(url.Path.Value);

    /// <summary>The URL of a page or file.</summary>
    /// <param name="path">Its path within the site.</param>
    public string UrlOf(string path) => PublicUrl + path;

    /// <summary>The language-neutral share link of a page.</summary>
    public string ShareUrl(PageId page) => Origin + SharePathOf(page);

    /// <summary>HTML of the page's own text with marks for its citations and explanations for its terms.</summary>
    public string Show(string html) => GlossaryExplanations.Explain(this, Citations.Show(WithBasePath(html), TextFile));

    /// <summary>The same for a text that the page shows a second time: without ids, and with plain terms.</summary>
    public string ShowAgain(string html) => GlossaryExplanations.Strip(Citations.ShowAgain(WithBasePath(html)));

    /// <summary>The same for a text without marks and explanations.</summary>
    public string ShowPlain(string html) => GlossaryExplanations.Strip(PageCitations.Strip(WithBasePath(html)));

    /// <summary>HTML of the catalog, whose links are paths within the site, with links that begin with the base path.</summary>
    public string WithBasePath(string html) =>
        BasePath.Length == 0 ? html : html.Replace("<a href=\"/", $"<a href=\"{BasePath}/", StringComparison.Ordinal);

    /// <summary>The same for the title of a section.</summary>
    public Section WithBasePath(Section section) =>
        BasePath.Length == 0 ? section : section with { TitleHtml = WithBasePath(section.TitleHtml) };
}
