using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A claim in the table of all claims.</summary>
/// <param name="Statement">The statement; for a disputed claim the question.</param>
/// <param name="Status">"confirmed", "reported", "disputed" or "withdrawn", in the page's language.</param>
/// <param name="Reviewed">The day of the last review.</param>
/// <param name="Confirmed">The date of the newest source; null if no source has a date.</param>
/// <param name="ReviewBy">The last day before the review is overdue.</param>
public sealed record ClaimRowModel(
    string Statement,
    ImmutableArray<SourceLineModel> Sources,
    string Status,
    string Reviewed,
    string? Confirmed,
    string ReviewBy,
    bool IsOverdue) : IComponentModel<ClaimRowModel, ClaimRow>
{
    /// <summary>The row of a claim.</summary>
    public static ClaimRowModel From(PageContext page, Claim claim)
    {
        var text = page.Ui.Status;
        return new ClaimRowModel(
            page.Catalog.Claims.TextOf(claim, page.Language).Statement,
            [.. claim.Sources.Select(source => SourceLineModel.From(source, page.Ui.Sources, page.Dates))],
            claim.Status switch
            {
                ClaimStatus.Confirmed => text.Confirmed,
                ClaimStatus.Reported => text.Reported,
                ClaimStatus.Disputed => text.Disputed,
                _ => text.Withdrawn,
            },
            page.Dates.Write(claim.LastReviewed),
            claim.LastConfirmed is { } confirmed ? text.Held.Format(("date", page.Dates.Write(confirmed))) : null,
            page.Dates.Write(claim.ReviewBy),
            page.State.IsOverdue(claim));
    }
}
