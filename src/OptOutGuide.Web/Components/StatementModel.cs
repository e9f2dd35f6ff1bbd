using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>One statement of a page with its proof: the sentences that cite it, its status, its sources, its dates.</summary>
/// <param name="Id">The id of the claim, and of the element.</param>
/// <param name="Quotes">The sentences that cite it.</param>
/// <param name="Exactly">What is stated exactly; null if a sentence says just that, or if <paramref name="Dispute"/> asks it.</param>
/// <param name="Kind">A CSS class: <c>confirmed</c>, <c>reported</c>, <c>disputed</c>, <c>withdrawn</c>.</param>
/// <param name="Status">The status in words, with its mark.</param>
/// <param name="Overdue">Since when its review is overdue; null if it is not.</param>
/// <param name="Reviewed">When it was last reviewed, and when it is due again.</param>
/// <param name="Sources">Empty for a disputed claim, whose sides name their sources.</param>
/// <param name="Back">The label of the links to the sentences.</param>
/// <param name="Here">The label of the link to this statement.</param>
/// <param name="Report">The link to the form for a wrong fact; null if the site has no repository.</param>
public sealed record StatementModel(
    string Id,
    ImmutableArray<StatementModel.Quote> Quotes,
    string? Exactly,
    string Kind,
    string Status,
    string? Overdue,
    string Reviewed,
    ImmutableArray<SourceLineModel> Sources,
    DisputeModel? Dispute,
    string Back,
    string Here,
    StatementModel.Link? Report) : IComponentModel<StatementModel, Statement>
{
    /// <summary>A link.</summary>
    public sealed record Link(string Text, string Address);

    /// <summary>A sentence of the page.</summary>
    /// <param name="Path">Where it stands.</param>
    public sealed record Quote(string Sentence, string Path);

    /// <summary>The statement of a claim.</summary>
    /// <param name="passages">Where the page cites it, in order.</param>
    public static StatementModel From(PageContext page, Claim claim, IReadOnlyList<CitedPassage> passages)
    {
        var (ui, statement) = (page.Ui.Sources, page.Catalog.Claims.TextOf(claim, page.Language).Statement);
        var isDisputed = claim.Status == ClaimStatus.Disputed;
        return new StatementModel(
            claim.Id,
            [.. passages.DistinctBy(passage => passage.Citation.Sentence).Select(passage => QuoteOf(page, passage))],
            isDisputed || passages.Any(passage => passage.Citation.Sentence == statement) ? null : ui.Exactly.Format(("statement", statement)),
            Identifiers.ToKebabCase(claim.Status.ToString()),
            StatusOf(page, claim),
            page.Citations.IsOverdue(claim)
                ? $"{PageCitations.OverdueSymbol} {ui.Overdue.Format(("date", page.Dates.Write(DateOnly.FromDateTime(claim.OverdueFrom.UtcDateTime))))}"
                : null,
            ui.Reviewed.Format(("date", page.Dates.Write(claim.LastReviewed)), ("due", page.Dates.Write(claim.ReviewBy))),
            isDisputed ? [] : [.. SourceLineModel.InOrder(claim.Sources).Select(source => SourceLineModel.From(source, ui, page.Dates))],
            isDisputed ? DisputeModel.From(page, claim) : null,
            ui.BackToText,
            ui.LinkToStatement,
            ReportLink.ForClaim(page, claim.Id) is { } link ? new Link(page.Ui.Layout.ReportMistake, link) : null);
    }

    private static Quote QuoteOf(PageContext page, CitedPassage passage)
    {
        var anchor = page.Citations.AnchorFor(passage);
        var path = page.PathOf(passage.Page);
        return new Quote(passage.Citation.Sentence, anchor.Length == 0 ? path : $"{path}#{anchor}");
    }

    private static string StatusOf(PageContext page, Claim claim)
    {
        var ui = page.Ui.Sources;
        return claim.Status switch
        {
            ClaimStatus.Confirmed => ui.Confirmed,
            ClaimStatus.Reported => $"{PageCitations.ReportedSymbol} {ui.Reported}",
            ClaimStatus.Disputed => $"{PageCitations.DisputedSymbol} {ui.Disagree}",
            _ => ui.Withdrawn,
        };
    }
}
