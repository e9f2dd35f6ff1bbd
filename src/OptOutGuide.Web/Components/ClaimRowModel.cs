using OptOutGuide.Content.Claims;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A claim in the table of all claims.</summary>
/// <param name="Statement">The statement; for a disputed claim the question.</param>
/// <param name="Path">Where a sources page proves it; null if no page cites it.</param>
/// <param name="Status">"confirmed", "reported", "disputed" or "withdrawn", in the page's language.</param>
/// <param name="Reviewed">The day of the last review.</param>
/// <param name="ReviewBy">The last day before the review is overdue.</param>
public sealed record ClaimRowModel(string Statement, string? Path, string Status, string Reviewed, string ReviewBy, bool IsOverdue)
    : IComponentModel<ClaimRowModel, ClaimRow>
{
    /// <summary>The row of a claim.</summary>
    public static ClaimRowModel From(PageContext page, Claim claim, string? path)
    {
        var text = page.Ui.Status;
        return new ClaimRowModel(
            page.Catalog.Claims.TextOf(claim, page.Language).Statement,
            path,
            claim.Status switch
            {
                ClaimStatus.Confirmed => text.Confirmed,
                ClaimStatus.Reported => text.Reported,
                ClaimStatus.Disputed => text.Disputed,
                _ => text.Withdrawn,
            },
            page.Dates.Write(claim.LastReviewed),
            page.Dates.Write(claim.ReviewBy),
            page.State.IsOverdue(claim));
    }
}
