using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Web.Rendering;

/// <summary>The claims that a page cites, numbered in the order of its text.</summary>
public sealed class PageCitations
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly SourcesText _text;
    private readonly SiteState _state;

    private PageCitations(ImmutableArray<Claim> claims, SiteState state, SourcesText text)
    {
        (Claims, _state, _text) = (claims, state, text);
        foreach (var (index, claim) in claims.Index()) _numbers.Add(claim.Id, index + 1);
    }

    /// <summary>The claims; the first has number 1.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>Numbers the claims of citations. Marks of claims that do not exist are left out; the checker reports them.</summary>
    public static PageCitations From(ContentCatalog catalog, SiteState state, SiteLanguage language, IEnumerable<Citation> citations) =>
        new([.. catalog.Claims.CitedBy(citations.Select(citation => citation.ClaimId))], state, catalog.Ui(language).Sources);

    /// <summary>HTML without any marks, for pages that list no sources.</summary>
    public static string Strip(string html) => CitationMark.Strip(html);

    /// <summary>HTML with a number in the place of each mark.</summary>
    public string Number(string html) => CitationMark.Replace(html, (claim, _) => _numbers.TryGetValue(claim, out var number) ? Link(number) : "");

    /// <summary>The claim is due for review.</summary>
    public bool IsOverdue(Claim claim) => _state.IsOverdue(claim);

    private string Link(int number)
    {
        var overdue = IsOverdue(Claims[number - 1]);
        var shown = number.ToString(CultureInfo.InvariantCulture);
        var label = HtmlText.Encode((overdue ? _text.CiteOverdue : _text.Cite).Format(("number", shown)));
        return $"<sup class=\"cite\"><a href=\"#source-{shown}\" aria-label=\"{label}\">{shown}{(overdue ? "<span class=\"due\">↻</span>" : "")}</a></sup>";
    }
}
