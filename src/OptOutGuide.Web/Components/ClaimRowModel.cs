using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A claim in the table of all claims.</summary>
/// <param name="Says">The statement; for a disputed claim the question.</param>
/// <param name="Status">How far it can be trusted.</param>
/// <param name="Reviewed">The day of the last review.</param>
/// <param name="Confirmed">When it was last found to hold; null if its sources have no date.</param>
/// <param name="ReviewBy">The last day on which no review is due.</param>
public sealed record ClaimRowModel(
    string Says,
    ImmutableArray<SourceListModel.SourceLine> Sources,
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
            page.Catalog.Claims.TextOf(claim, page.Language).Says,
            [.. claim.Sources.Select(source => SourceListModel.LineOf(source, page.Ui.Sources, page.Dates))],
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
