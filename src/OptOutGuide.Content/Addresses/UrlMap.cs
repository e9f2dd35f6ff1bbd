using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Addresses;

/// <summary>What kind of page stands at an address.</summary>
public enum PageKind
{
    /// <summary>The front page.</summary>
    Home,

    /// <summary>A guide.</summary>
    Guide,

    /// <summary>An article.</summary>
    Article,

    /// <summary>The checklist over all guides.</summary>
    Checklist,

    /// <summary>The checklist of one guide.</summary>
    GuideChecklist,

    /// <summary>The state of every claim.</summary>
    Status,

    /// <summary>All questions, headings and terms from A to Z.</summary>
    Index,

    /// <summary>"Does this concern me?": the first question.</summary>
    Eligibility,

    /// <summary>A further question, or an outcome.</summary>
    EligibilityNode,
}

/// <summary>One page in one language, and where it is.</summary>
public sealed record PageUrl(UrlPath Path, SiteLanguage Language, PageId Page, PageKind Kind);

/// <summary>All addresses of a site, both ways.</summary>
public sealed class UrlMap
{
    private readonly FrozenDictionary<string, PageUrl> _byPath;
    private readonly FrozenDictionary<string, string> _moved;
    private readonly FrozenDictionary<string, FrozenDictionary<string, PageUrl>> _byLanguage;
    private readonly FrozenDictionary<string, string> _byShareId;

    internal UrlMap(ImmutableArray<PageUrl> all, ImmutableArray<(UrlPath From, UrlPath To)> moved)
    {
        Redirects = moved;
        All = all;
        _byPath = all.ToFrozenDictionary(address => address.Path.Value, StringComparer.Ordinal);
        _byLanguage = all.GroupBy(address => address.Language.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(language => language.Key, language => language.ToFrozenDictionary(address => address.Page.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        _moved = moved.ToFrozenDictionary(move => move.From.Value, move => move.To.Value, StringComparer.Ordinal);
        _byShareId = all.Where(address => address.Kind is not (PageKind.GuideChecklist or PageKind.EligibilityNode))
            .GroupBy(address => address.Page.ShareId, StringComparer.Ordinal)
            .ToFrozenDictionary(pages => pages.Key, pages => pages.First().Page.Value, StringComparer.Ordinal);
    }

    /// <summary>Every page in every language.</summary>
    public ImmutableArray<PageUrl> All { get; }

    /// <summary>The page at a path in the site's own form, or null.</summary>
    public PageUrl? Find(UrlPath path) => _byPath.GetValueOrDefault(path.Value);

    /// <summary>The page at a path exactly as given, or null.</summary>
    public PageUrl? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Where the page that once was at this path is, or null.</summary>
    public UrlPath? FindRedirect(UrlPath path) => _moved.TryGetValue(path.Value, out var to) ? UrlPath.From(to) : null;

    /// <summary>There is such a page in a language.</summary>
    public bool Has(PageId page, SiteLanguage language) => _byLanguage.TryGetValue(language.Code, out var pages) && pages.ContainsKey(page.Value);

    /// <summary>Where a page is in a language.</summary>
    public PageUrl Of(PageId page, SiteLanguage language) => _byLanguage[language.Code][page.Value];

    /// <summary>Every id of a share link.</summary>
    public IEnumerable<string> ShareIds => _byShareId.Keys.Order(StringComparer.Ordinal);

    /// <summary>Every old path with the path that took its place.</summary>
    public ImmutableArray<(UrlPath From, UrlPath To)> Redirects { get; }

    /// <summary>The page that <c>/go/{id}</c> leads to, or null.</summary>
    public PageId? FindByShareId(string shareId) => _byShareId.TryGetValue(shareId, out var page) ? new PageId(page) : null;
}
