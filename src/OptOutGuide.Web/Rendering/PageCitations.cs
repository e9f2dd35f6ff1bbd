using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Web.Rendering;

/// <summary>
/// The claims that a page cites. Its text marks only exceptions: disputed and overdue claims. Every mark leads to the claim's entry on the
/// sources page, and every entry back to the first sentence that cites it.
/// </summary>
public sealed class PageCitations
{
    /// <summary>The mark of disputed claims.</summary>
    public const string DisputedSymbol = "≠";

    /// <summary>The mark of overdue claims.</summary>
    public const string OverdueSymbol = "↻";

    /// <summary>The mark of claims that only second-hand sources support; once for a whole section.</summary>
    public const string ReportedSymbol = "°";

    private readonly Dictionary<string, Claim> _claims;
    private readonly Dictionary<(PageId Page, string Claim), Citation> _first = [];
    private readonly HashSet<(string File, string Claim)> _targets;
    private readonly SourcesText _text;
    private readonly SiteState _state;
    private readonly string? _sourcesPath;

    private PageCitations(ImmutableArray<Claim> claims, IEnumerable<CitedPassage> passages, SiteState state, SourcesText text, string? sourcesPath)
    {
        (Claims, _state, _text, _sourcesPath) = (claims, state, text, sourcesPath);
        _claims = claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        // The page's own text takes precedence over its banners.
        foreach (var passage in passages.OrderByDescending(passage => passage.IsInBody))
            _first.TryAdd((passage.Page, passage.ClaimId), passage.Citation);
        _targets = [.. _first.Values.Where(HasAnchor).Select(citation => (citation.Location.Path, citation.ClaimId))];
    }

    /// <summary>The claims, in the order of the text. Claims that do not exist are left out; the checker reports them.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>The claims on which sources disagree.</summary>
    public IEnumerable<Claim> Disputed => Claims.Where(claim => claim.Status == ClaimStatus.Disputed);

    /// <summary>The citations of passages, in the language of a page.</summary>
    /// <param name="sources">The page with the entries; null if there is none.</param>
    public static PageCitations From(PageContext page, ImmutableArray<CitedPassage> passages, PageId? sources) => new(
        [.. page.Catalog.Claims.CitedBy(passages.Select(passage => passage.ClaimId))],
        passages,
        page.State,
        page.Ui.Sources,
        sources is { } id ? page.PathOf(id) : null);

    /// <summary>HTML without any marks.</summary>
    public static string Strip(string html) => CitationMark.Strip(html);

    /// <summary>The id of the anchor at the first citation of a claim.</summary>
    public static string AnchorOf(string claimId) => $"at-{claimId}";

    /// <summary>HTML with marks at exceptions, and an anchor at the first citation of each claim.</summary>
    /// <param name="file">The content file of the text.</param>
    public string Show(string html, string file) => CitationMark.Replace(html, (claim, place) =>
    {
        var isTarget = place == CitationPlace.FirstInDocument && _targets.Contains((file, claim));
        return (isTarget ? $"<a id=\"{AnchorOf(claim)}\"></a>" : "") + MarkOf(claim, place);
    });

    /// <summary>HTML with marks at exceptions and without anchors, for a text that the page shows a second time.</summary>
    public string ShowAgain(string html) => CitationMark.Replace(html, MarkOf);

    /// <summary>The id to which the entry of a claim leads back from one of its passages; empty for the top of the page.</summary>
    public string AnchorFor(CitedPassage passage) =>
        HasAnchor(passage.Citation) && _first[(passage.Page, passage.ClaimId)] == passage.Citation
            ? AnchorOf(passage.ClaimId)
            : passage.Citation.Anchor;

    /// <summary>Whether a claim is overdue for review.</summary>
    public bool IsOverdue(Claim claim) => _state.IsOverdue(claim);

    /// <summary>The first claim among citations that only second-hand sources support, or null.</summary>
    public Claim? FirstReported(IEnumerable<Citation> citations) => citations
        .Select(citation => _claims.GetValueOrDefault(citation.ClaimId))
        .FirstOrDefault(claim => claim is { Status: ClaimStatus.Reported });

    /// <summary>The address of the entry of a claim; null if there is no sources page.</summary>
    public string? EntryOf(string claimId) => _sourcesPath is null ? null : $"{_sourcesPath}#{claimId}";

    // A list item has an id of its own, and is short.
    private static bool HasAnchor(Citation citation) => citation is { Place: CitationPlace.FirstInDocument, Item: "" };

    private string MarkOf(string id, CitationPlace place)
    {
        if (place == CitationPlace.Repeated || EntryOf(id) is not { } entry || !_claims.TryGetValue(id, out var claim)) return "";
        var (disputed, overdue) = (claim.Status == ClaimStatus.Disputed, IsOverdue(claim));
        return (disputed ? MarkOf(DisputedSymbol, _text.MarkDisputed, entry) : "") + (overdue ? MarkOf(OverdueSymbol, _text.MarkOverdue, entry) : "");
    }

    private static string MarkOf(string symbol, string label, string entry) =>
        $"\u00A0<a class=\"mark\" href=\"{entry}\" aria-label=\"{HtmlText.Encode(label)}\">{symbol}</a>";
}
