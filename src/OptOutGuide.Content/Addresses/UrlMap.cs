using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Addresses;

/// <summary>The kind of page at an address.</summary>
public enum PageKind
{
    /// <summary>The front page.</summary>
    Home,

    /// <summary>A guide.</summary>
    Guide,

    /// <summary>An article.</summary>
    Article,

    /// <summary>The checklist of all guides.</summary>
    Checklist,

    /// <summary>The checklist of one guide.</summary>
    GuideChecklist,

    /// <summary>The state of every claim.</summary>
    Status,

    /// <summary>The index from A to Z.</summary>
    Index,

    /// <summary>"Does this concern me?": the first question.</summary>
    Eligibility,

    /// <summary>Another question, or an outcome.</summary>
    EligibilityNode,

    /// <summary>Every statement of another page with its sources.</summary>
    Sources,
}

/// <summary>The address of one page in one language.</summary>
public sealed record PageUrl(UrlPath Path, SiteLanguage Language, PageId Page, PageKind Kind);

/// <summary>All addresses of a site.</summary>
public sealed class UrlMap
{
    private readonly FrozenDictionary<string, PageUrl> _byPath;
    private readonly FrozenDictionary<string, string> _redirects;
    private readonly FrozenDictionary<string, FrozenDictionary<string, PageUrl>> _byLanguage;
    private readonly FrozenDictionary<string, string> _byShareId;

    internal UrlMap(ImmutableArray<PageUrl> all, ImmutableArray<(UrlPath From, UrlPath To)> redirects)
    {
        Redirects = redirects;
        All = all;
        _byPath = all.ToFrozenDictionary(address => address.Path.Value, StringComparer.Ordinal);
        _byLanguage = all.GroupBy(address => address.Language.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(
                language => language.Key,
                language => language.ToFrozenDictionary(address => address.Page.Value, StringComparer.Ordinal),
                StringComparer.Ordinal);
        _redirects = redirects.ToFrozenDictionary(redirect => redirect.From.Value, redirect => redirect.To.Value, StringComparer.Ordinal);
        _byShareId = all.Where(address => address.Kind is not (PageKind.GuideChecklist or PageKind.EligibilityNode))
            .GroupBy(address => address.Page.ShareId, StringComparer.Ordinal)
            .ToFrozenDictionary(pages => pages.Key, pages => pages.First().Page.Value, StringComparer.Ordinal);
    }

    /// <summary>Every page in every language.</summary>
    public ImmutableArray<PageUrl> All { get; }

    /// <summary>The page at a normalized path, or null.</summary>
    public PageUrl? Find(UrlPath path) => _byPath.GetValueOrDefault(path.Value);

    /// <summary>The page at a path, which is not normalized first; or null.</summary>
    public PageUrl? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The current path of the page that once had this path, or null.</summary>
    public UrlPath? FindRedirect(UrlPath path) => _redirects.TryGetValue(path.Value, out var to) ? UrlPath.From(to) : null;

    /// <summary>Whether a page exists in a language.</summary>
    public bool Has(PageId page, SiteLanguage language) => _byLanguage.TryGetValue(language.Code, out var pages) && pages.ContainsKey(page.Value);

    /// <summary>The address of a page in a language.</summary>
    public PageUrl Of(PageId page, SiteLanguage language) => _byLanguage[language.Code][page.Value];

    /// <summary>The ids of all share links.</summary>
    public IEnumerable<string> ShareIds => _byShareId.Keys.Order(StringComparer.Ordinal);

    /// <summary>All old paths with their current paths.</summary>
    public ImmutableArray<(UrlPath From, UrlPath To)> Redirects { get; }

    /// <summary>The page to which <c>/go/{id}</c> leads, or null.</summary>
    public PageId? FindByShareId(string shareId) => _byShareId.TryGetValue(shareId, out var page) ? new PageId(page) : null;
}
