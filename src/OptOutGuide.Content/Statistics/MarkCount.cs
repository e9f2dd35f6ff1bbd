using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Statistics;

/// <summary>Counts the marks that the first layer shows at exceptions.</summary>
internal sealed class MarkCount(ContentCatalog catalog, SiteState state)
{
    /// <summary>The marks of the claims of one section: each disputed and each overdue claim has one.</summary>
    public int InSection(IEnumerable<Citation> citations) =>
        ClaimsOf(citations).Sum(claim => (claim.Status == ClaimStatus.Disputed ? 1 : 0) + (state.IsOverdue(claim) ? 1 : 0));

    /// <summary>The one mark of a main list, route or fold that cites a claim of second-hand sources only.</summary>
    public int OfWhole(IEnumerable<Citation> citations) => ClaimsOf(citations).Any(claim => claim.Status == ClaimStatus.Reported) ? 1 : 0;

    private IEnumerable<Claim> ClaimsOf(IEnumerable<Citation> citations) =>
        citations.Select(citation => catalog.Claims.Find(citation.ClaimId)).OfType<Claim>().Distinct();
}
