using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Web.Rendering;

/// <summary>The claims that a page cites, numbered in the order of its text.</summary>
public sealed partial class PageCitations
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

    /// <summary>Numbers the claims of citations. Citations of unknown claims are left out; the command <c>check</c> reports them.</summary>
    public static PageCitations From(ContentCatalog catalog, SiteState state, SiteLanguage language, IEnumerable<Citation> citations) =>
        new([.. catalog.Claims.CitedBy(citations.Select(citation => citation.ClaimId))], state, catalog.Ui(language).Sources);

    /// <summary>Removes the citation placeholders from HTML, for pages that list no sources.</summary>
    public static string Strip(string html) => CitationPlaceholder().Replace(html, "");

    /// <summary>Replaces each citation placeholder in HTML by a link with the number of the claim.</summary>
    public string Number(string html) => CitationPlaceholder().Replace(html, match =>
        _numbers.TryGetValue(match.Groups["claim"].Value, out var number) ? Link(number) : "");

    /// <summary>Whether a claim is overdue for review.</summary>
    public bool IsOverdue(Claim claim) => _state.IsOverdue(claim);

    private string Link(int number)
    {
        var overdue = IsOverdue(Claims[number - 1]);
        var shown = number.ToString(CultureInfo.InvariantCulture);
        var label = HtmlText.Encode((overdue ? _text.CiteOverdue : _text.Cite).Format(("number", shown)));
        return $"<sup class=\"cite\"><a href=\"#source-{shown}\" aria-label=\"{label}\">{shown}{(overdue ? "<span class=\"due\">↻</span>" : "")}</a></sup>";
    }

    [GeneratedRegex("<!--cite:(?<claim>[a-z0-9-]+)-->", RegexOptions.CultureInvariant)]
    private static partial Regex CitationPlaceholder();
}
