using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Content.Changes;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Keywords;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Notices;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Catalog;

/// <summary>The whole content of a site. Immutable; a reload replaces it by another one.</summary>
public sealed class ContentCatalog
{
    private readonly CatalogParts _parts;
    private readonly FrozenDictionary<string, ContentPage> _pages;
    private readonly FrozenDictionary<string, DateFormatter> _dates;
    private readonly FrozenDictionary<string, DeadlineText> _deadlines;
    private readonly TranslationDrift _drift;

    internal ContentCatalog(CatalogParts parts)
    {
        _parts = parts;
        Pages = [.. parts.Pages.OrderBy(page => page.Id.Value, StringComparer.Ordinal)];
        Deadlines = [.. parts.Deadlines.OrderBy(text => text.Deadline.Id, StringComparer.Ordinal)];
        AllDocuments =
        [
            .. Pages.SelectMany(page => Site.Languages.Select(page.In)),
            .. Deadlines.SelectMany(text => Site.Languages.Select(language => text.Documents[language.Code])),
        ];
        Guides = InOrder<GuidePage>();
        Articles = InOrder<ArticlePage>();
        Home = InOrder<HomePage>().Single();
        Eligibility = InOrder<EligibilityPage>().Single();
        _pages = Pages.ToFrozenDictionary(page => page.Id.Value, StringComparer.Ordinal);
        _deadlines = Deadlines.ToFrozenDictionary(text => text.Deadline.Id, StringComparer.Ordinal);
        _dates = Site.Languages.ToFrozenDictionary(
            language => language.Code,
            language => new DateFormatter(language, Ui(language).Dates),
            StringComparer.Ordinal);
        _drift = new TranslationDrift(AllDocuments);
    }

    /// <summary>A hash of all files: the same content has the same version on every machine.</summary>
    public string Version => _parts.Version;

    /// <summary>Languages, operator, public address.</summary>
    public SiteConfig Site => _parts.Site;

    /// <summary>The addresses of all pages.</summary>
    public UrlMap Urls => _parts.Urls;

    /// <summary>Claims and their sources.</summary>
    public ClaimRegister Claims => _parts.Claims;

    /// <summary>The authorities for complaints.</summary>
    public AuthorityList Authorities => _parts.Authorities;

    /// <summary>The terms that texts explain where they use them first.</summary>
    public GlossaryList Glossary => _parts.Glossary;

    /// <summary>The words of the index.</summary>
    public KeywordList Keywords => _parts.Keywords;

    /// <summary>The changes of facts.</summary>
    public ChangeList Changes => _parts.Changes;

    /// <summary>Meta's forms, in file order.</summary>
    public ImmutableArray<MetaForm> Forms => _parts.Forms;

    /// <summary>All deadlines with their texts.</summary>
    public ImmutableArray<DeadlineText> Deadlines { get; }

    /// <summary>All notices with their texts, in file order.</summary>
    public ImmutableArray<NoticeText> Notices => _parts.Notices;

    /// <summary>All pages of the content folder, by id.</summary>
    public ImmutableArray<ContentPage> Pages { get; }

    /// <summary>All Markdown documents: those of pages, then those of deadlines, each in every language.</summary>
    public ImmutableArray<ParsedDocument> AllDocuments { get; }

    /// <summary>All texts that readers see: <see cref="AllDocuments"/>, then notices.</summary>
    public IEnumerable<ParsedDocument> AllTexts =>
        AllDocuments.Concat(Notices.SelectMany(notice => Site.Languages.Select(language => notice.Documents[language.Code])));

    /// <summary>The front page.</summary>
    public HomePage Home { get; }

    /// <summary>"Does this concern me?"</summary>
    public EligibilityPage Eligibility { get; }

    /// <summary>All guides, in order.</summary>
    public ImmutableArray<GuidePage> Guides { get; }

    /// <summary>All articles, in order.</summary>
    public ImmutableArray<ArticlePage> Articles { get; }

    /// <summary>The articles of a group of the menu, in order.</summary>
    public IEnumerable<ArticlePage> ArticlesIn(ArticleGroup group) => Articles.Where(article => article.Group == group);

    /// <summary>The page of the content folder with an id, or null.</summary>
    public ContentPage? Find(PageId id) => _pages.GetValueOrDefault(id.Value);

    /// <summary>The texts of the user interface.</summary>
    public UiText Ui(SiteLanguage language) => _parts.Ui[language.Code];

    /// <summary>The date format of a language.</summary>
    public DateFormatter Dates(SiteLanguage language) => _dates[language.Code];

    /// <summary>The texts of a deadline.</summary>
    public DeadlineText TextOf(Deadline deadline) => _deadlines[deadline.Id];

    /// <summary>The text of a notice.</summary>
    public NoticeText TextOf(Notice notice) => Notices.First(text => text.Notice == notice);

    /// <summary>The document in the first language of the site, from which the others are translated.</summary>
    public ParsedDocument OriginalOf(ParsedDocument document) => _drift.OriginalOf(document);

    /// <summary>The keys (see <see cref="TranslationLock"/>) of the parts of a translation whose original is newer; none for an original.</summary>
    public ImmutableArray<string> DriftOf(ParsedDocument document) => _drift.Of(document);

    /// <summary>The day of the last change of a page that is visible to readers; deployments do not count.</summary>
    public DateOnly ChangedOn(PageUrl url)
    {
        DateOnly Of(ContentPage page) => page.In(url.Language).FrontMatter.Changed ?? DateOnly.MinValue;
        return url.Kind switch
        {
            // A site may have no guides or claims yet. Its list of them is then as old as the front page.
            PageKind.Checklist => Guides.Select(Of).DefaultIfEmpty(Of(Home)).Max(),
            PageKind.GuideChecklist => Of(_pages[PageId.GuideOf(url.Page).Value]),
            PageKind.Status => Claims.All.Select(claim => claim.LastReviewed).DefaultIfEmpty(Of(Home)).Max(),
            PageKind.Index => Pages.Max(Of),
            PageKind.Eligibility or PageKind.EligibilityNode => Of(Eligibility),
            PageKind.Sources when url.Page.SourcesOwner is { } owner => ReviewedOn(Find(owner)!, Of(Find(owner)!)),
            PageKind.Article when Find(url.Page) is ArticlePage { Data: DataBlock.Changes } page =>
                Changes.All.Select(change => change.Recorded).Append(Of(page)).Max(),
            _ => Of(_pages[url.Page.Value]),
        };
    }

    /// <summary>The page that lists the sources of a page: its own, or the shared one; null if it cites nothing.</summary>
    public PageId? SourcesPageOf(PageId page)
    {
        var owner = Find(page) is null or EligibilityPage ? PageId.Home : page;
        return Urls.Has(PageId.SourcesOf(owner), Site.Languages[0]) ? PageId.SourcesOf(owner) : null;
    }

    /// <summary>Everything that depends on the clock, at an instant.</summary>
    public SiteState StateAt(DateTimeOffset now) => SiteState.At(
        Deadlines.Select(text => text.Deadline), Notices.Select(text => text.Notice), Claims.All, now);

    // A review changes the page, too.
    private DateOnly ReviewedOn(ContentPage page, DateOnly changed) => Site.Languages
        .SelectMany(language => Claims.CitedBy(page.In(language).Body.CitedClaims))
        .Select(claim => claim.LastReviewed)
        .Append(changed)
        .Max();

    private ImmutableArray<T> InOrder<T>()
        where T : ContentPage =>
        [.. Pages.OfType<T>().OrderBy(page => page.Order).ThenBy(page => page.Id.Value, StringComparer.Ordinal)];
}
