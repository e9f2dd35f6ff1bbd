using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Notices;
using OptOutGuide.Web.Rendering;
using static OptOutGuide.Web.Components.Authoring.AuthoringTableModel;

namespace OptOutGuide.Web.Components.Authoring;

/// <summary>What the clock changes without an edit: deadlines, then notices.</summary>
internal static class ClockTable
{
    public static AuthoringTableModel Of(AuthoringContext context) => new(
        "clock",
        "Deadlines and notices",
        "What readers see now, and when that changes by itself.",
        ["file", "kind", "now", "next change"],
        [
            .. context.Catalog.Deadlines.Select(text => RowOf(context, text)),
            .. context.Catalog.Notices.Select(text => RowOf(context, text.Notice)),
        ],
        "None.");

    private static Row RowOf(AuthoringContext context, DeadlineText text)
    {
        var status = context.State.Of(text.Deadline);
        var phase = DeadlineText.SectionOf(status.Phase);
        return new Row(
            new Cell(
            [
                context.Edit($"deadlines/{text.Deadline.Id}/deadline.yaml"),
                .. context.Catalog.Site.Languages.Select(language => context.Edit(language.Code, text.For(status.Phase, language).Location)),
            ]),
            Cell.Of("deadline"),
            Cell.Of(status.Phase == DeadlinePhase.Passed
                ? $"{phase}, last day {IsoDates.Write(text.Deadline.LastDay)}"
                : FormattableString.Invariant($"{phase}, days left: {status.DaysLeft}")),
            Cell.Of(Next(status.ChangesAt)));
    }

    private static Row RowOf(AuthoringContext context, Notice notice) => new(
        new Cell(context.Edit(notice.Id, notice.Location)),
        Cell.Of("notice"),
        new Cell(notice.IsShownAt(context.Now) ? Piece.Of("shown")
            : context.Now < notice.From ? Piece.Of("not yet shown")
            : Piece.Due("no longer shown: remove it")),
        Cell.Of(Next(notice.Changes.Where(change => change > context.Now).Select(change => (DateTimeOffset?)change).Min())));

    private static string Next(DateTimeOffset? change) => change is { } instant ? IsoDates.Write(instant) : "none";
}
