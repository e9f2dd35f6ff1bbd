using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;
using static OptOutGuide.Web.Components.Authoring.AuthoringTableModel;

namespace OptOutGuide.Web.Components.Authoring;

/// <summary>What a person has to read or open again, with the command that records it.</summary>
internal static class ReviewTables
{
    /// <summary>The claims whose review is overdue or due soon, in the order of their days.</summary>
    public static AuthoringTableModel Claims(AuthoringContext context) => new(
        "claims",
        "Claims due for review",
        FormattableString.Invariant($"Overdue, or due within {AuthoringContext.SoonDays} days. Read the sources again, then run the command."),
        ["claim", "statement and sources", "review by", "command"],
        [
            .. context.Catalog.Claims.All
                .Where(claim => claim.NeedsReview && claim.ReviewBy <= context.Today.AddDays(AuthoringContext.SoonDays))
                .OrderBy(claim => claim.ReviewBy)
                .Select(claim => RowOf(context, claim)),
        ],
        FormattableString.Invariant($"None within {AuthoringContext.SoonDays} days."));

    /// <summary>
    /// All forms; due are those that nobody has opened for as long as a claim about a form may stay unread
    /// (<see cref="Claim.MaxReviewDays"/>), or ever.
    /// </summary>
    public static AuthoringTableModel Forms(AuthoringContext context) => new(
        "forms",
        "Forms",
        FormattableString.Invariant($"Open each form again after {Claim.MaxReviewDays(ClaimTopic.Form)} days at the latest, then run the command."),
        ["form", "state", "opened", "open again by", "command"],
        [.. context.Catalog.Forms.Select(form => RowOf(context, form))],
        "None.");

    private static Row RowOf(AuthoringContext context, Claim claim) => new(
        new Cell(context.Edit(claim.Id, claim.Location)),
        new Cell(
        [
            Piece.Of(context.Catalog.Claims.TextOf(claim, context.Original).Statement),
            .. claim.Sources.Select(source => Piece.Link(source.Id, source.Address.AbsoluteUri)),
        ]),
        new Cell(context.DueBy(claim.ReviewBy)),
        new Cell(Piece.Command($"review claim {claim.Id}")));

    private static Row RowOf(AuthoringContext context, MetaForm form) => new(
        new Cell(context.Edit(form.Id, form.Location), Piece.Link("open", form.Address.AbsoluteUri)),
        new Cell(Piece.Of($"{StateOf(form)}; its address was read in"), Piece.Link(form.Read.Id, form.Read.Address.AbsoluteUri)),
        Cell.Of(form.Opened is { } day ? IsoDates.Write(day) : "never"),
        new Cell(form.Opened is { } opened ? context.DueBy(opened.AddDays(Claim.MaxReviewDays(ClaimTopic.Form))) : Piece.Due("↻ now")),
        new Cell(Piece.Command($"review form {form.Id}")));

    private static string StateOf(MetaForm form)
    {
        var availability = Identifiers.ToKebabCase(form.Availability.ToString());
        return form.Since is { } day ? $"{availability} since {IsoDates.Write(day)}" : availability;
    }
}
