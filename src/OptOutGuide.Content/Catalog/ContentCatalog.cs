using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Content.Changes;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Catalog;

/// <summary>The whole content of a site, whole and immutable. It is swapped as one, never changed.</summary>
public sealed class ContentCatalog
{
    private readonly FrozenDictionary<string, ContentPage> _pages;
    private readonly FrozenDictionary<string, UiText> _ui;
    private readonly FrozenDictionary<string, DateFormatter> _dates;
    private readonly FrozenDictionary<string, DeadlineText> _deadlines;
    private readonly FrozenDictionary<string, ParsedDocument> _originals;
    private readonly Dictionary<string, string[]> _drift;

    internal ContentCatalog(string version, SiteConfig site, UrlMap addresses, IEnumerable<ContentPage> pages, FrozenDictionary<string, UiText> ui, IEnumerable<DeadlineText> deadlines, ClaimRegister register, IEnumerable<MetaForm> forms, AuthorityList authorities, GlossaryList glossary, ChangeList changes)
    {
        Version = version;
        Site = site;
        Urls = addresses;
        _pages = pages.ToFrozenDictionary(page => page.Id.Value, StringComparer.Ordinal);
        _ui = ui;
        _dates = site.Languages.ToFrozenDictionary(language => language.Code, language => new DateFormatter(language, ui[language.Code].Dates), StringComparer.Ordinal);
        _deadlines = deadlines.ToFrozenDictionary(words => words.Deadline.Id, StringComparer.Ordinal);
        Pages = [.. _pages.Values.OrderBy(page => page.Id.Value, StringComparer.Ordinal)];
        Deadlines = [.. _deadlines.Values.OrderBy(words => words.Deadline.Id, StringComparer.Ordinal)];
        AllDocuments = [.. Pages.SelectMany(page => Site.Languages.Select(page.In)), .. Deadlines.SelectMany(words => Site.Languages.Select(language => words.Documents[language.Code]))];
        Claims = register;
        Authorities = authorities;
        Glossary = glossary;
        Changes = changes;
        Forms = [.. forms.OrderBy(form => form.Location.Line)];
        _originals = AllDocuments.Where(document => document.Lock is null).ToFrozenDictionary(document => document.Id.Value, StringComparer.Ordinal);
        _drift = AllDocuments.Where(document => document.Lock is not null).ToDictionary(
            document => document.File,
            document => document.Lock!.DriftFrom(OriginalOf(document)).ToArray(),
            StringComparer.Ordinal);
        Escalation = _pages.Values.FirstOrDefault(page => page.Metadata.SectionStyles.Any(form => form.Role == SectionRole.EscalationStep));
        Guides = InOrder<GuidePage>();
        Articles = InOrder<ArticlePage>();
        Home = InOrder<HomePage>().Single();
        Eligibility = InOrder<EligibilityPage>().Single();
    }

    /// <summary>A hash over every file that was read: the same content has the same version on every machine.</summary>
    public string Version { get; }

    /// <summary>Languages, operator, public address.</summary>
    public SiteConfig Site { get; }

    /// <summary>Which page is where.</summary>
    public UrlMap Urls { get; }

    /// <summary>Claims and their sources.</summary>
    public ClaimRegister Claims { get; }

    /// <summary>To whom readers can complain.</summary>
    public AuthorityList Authorities { get; }

    /// <summary>Words that texts explain where they use them first.</summary>
    public GlossaryList Glossary { get; }

    /// <summary>What has changed in the matter itself.</summary>
    public ChangeList Changes { get; }

    /// <summary>Meta's forms, as listed.</summary>
    public ImmutableArray<MetaForm> Forms { get; }

    /// <summary>All deadlines with their words.</summary>
    public ImmutableArray<DeadlineText> Deadlines { get; }

    /// <summary>All written pages, in the order of their ids.</summary>
    public ImmutableArray<ContentPage> Pages { get; }

    /// <summary>All Markdown files: those of pages, then those of banners, each in every language.</summary>
    public ImmutableArray<ParsedDocument> AllDocuments { get; }

    /// <summary>The front page.</summary>
    public HomePage Home { get; }

    /// <summary>"Does this concern me?"</summary>
    public EligibilityPage Eligibility { get; }

    /// <summary>All guides, in order.</summary>
    public ImmutableArray<GuidePage> Guides { get; }

    /// <summary>The page with the steps of the ladder, which stand at the end of each guide; null if there is none.</summary>
    public ContentPage? Escalation { get; }

    /// <summary>The articles of a group of the menu, in order.</summary>
    public IEnumerable<ArticlePage> ArticlesIn(ArticleGroup group) => Articles.Where(article => article.Group == group);

    /// <summary>All articles, in order.</summary>
    public ImmutableArray<ArticlePage> Articles { get; }

    /// <summary>A page that is written in the content folder, or null.</summary>
    public ContentPage? Find(PageId id) => _pages.GetValueOrDefault(id.Value);

    /// <summary>The words of the interface.</summary>
    public UiText Ui(SiteLanguage language) => _ui[language.Code];

    /// <summary>How dates are written.</summary>
    public DateFormatter Dates(SiteLanguage language) => _dates[language.Code];

    /// <summary>The banner's words for a deadline.</summary>
    public DeadlineText TextOf(Deadline deadline) => _deadlines[deadline.Id];

    /// <summary>The document in the site's first language, from which the others are translated.</summary>
    public ParsedDocument OriginalOf(ParsedDocument document) => _originals[document.Id.Value];

    /// <summary>The keys of the parts of a translation (see <see cref="TranslationLock"/>) whose original is newer; none for an original.</summary>
    public ImmutableArray<string> DriftOf(ParsedDocument document) => _drift.TryGetValue(document.File, out var keys) ? [.. keys] : [];

    /// <summary>The day of the last change that a reader of this page would notice; never that of a deploy.</summary>
    public DateOnly ChangedOn(PageUrl address)
    {
        DateOnly Of(ContentPage page) => page.In(address.Language).FrontMatter.Changed!.Value;
        return address.Kind switch
        {
            PageKind.Checklist => Guides.Max(Of),
            PageKind.GuideChecklist => Of(Find(PageId.GuideOf(address.Page))!),
            PageKind.Status => Claims.All.Max(claim => claim.LastReviewed),
            PageKind.Index => Pages.Max(Of),
            PageKind.Eligibility or PageKind.EligibilityNode => Of(Eligibility),
            PageKind.Article when Find(address.Page) is ArticlePage { Data: DataBlock.Changes } page && !Changes.All.IsEmpty => Changes.All.Select(change => change.Recorded).Append(Of(page)).Max(),
            _ => Of(Find(address.Page)!),
        };
    }

    /// <summary>What the clock says about this content.</summary>
    public SiteState StateAt(DateTimeOffset now) =>
        SiteState.At(Deadlines.Select(words => words.Deadline), Claims.All, now);

    private ImmutableArray<T> InOrder<T>()
        where T : ContentPage =>
        [.. _pages.Values.OfType<T>().OrderBy(page => page.Order).ThenBy(page => page.Id.Value, StringComparer.Ordinal)];
}

/// <summary>What came of reading the content: a catalog, or the findings that stand in its way.</summary>
/// <param name="Catalog">Null exactly when <paramref name="Diagnostics"/> holds an error.</param>
/// <param name="Diagnostics">By file, line and column.</param>
public sealed record CatalogBuild(ContentCatalog? Catalog, ImmutableArray<Diagnostic> Diagnostics);
