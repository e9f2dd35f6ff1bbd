using System.Collections.Immutable;
using OptOutGuide.Content.Changes;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The changes of facts, and the files by which readers can follow them.</summary>
/// <param name="Feed">Path of the Atom feed.</param>
/// <param name="Deadlines">Path of the calendar of deadlines.</param>
/// <param name="CheckAgain">Path of the calendar file with a reminder.</param>
/// <param name="Offline">Path of the single-file download.</param>
/// <param name="OfflineText">Text of the link to it.</param>
/// <param name="NoDeadline">The sentence that no deadline is ahead; null if one is.</param>
/// <param name="Entries">Newest first.</param>
public sealed record ChangesModel(
    ChangesText Text,
    string Feed,
    string Deadlines,
    string CheckAgain,
    string Offline,
    string OfflineText,
    string? NoDeadline,
    ImmutableArray<ChangesModel.Entry> Entries) : IComponentModel<ChangesModel, Changes>
{
    /// <summary>One change.</summary>
    /// <param name="Anchor">The id of its element.</param>
    /// <param name="Date">When it happened.</param>
    /// <param name="Cites">The marks of its claims, as HTML.</param>
    public sealed record Entry(string Anchor, string Date, string Title, string Text, string Cites);

    /// <summary>The changes in a page's language.</summary>
    public static ChangesModel From(PageContext page)
    {
        var hasDeadlineAhead = page.State.Deadlines.Any(status => status.Phase != DeadlinePhase.Passed);
        return new ChangesModel(
            page.Ui.Changes,
            page.PathOf(FilePaths.Feed(page.Language)),
            page.PathOf(FilePaths.Deadlines(page.Language)),
            page.PathOf(FilePaths.CheckAgain(page.Language)),
            page.PathOf(FilePaths.SingleFile(page.Language)),
            page.Ui.Offline.Download,
            hasDeadlineAhead ? null : page.Ui.Changes.NoDeadline,
            [.. page.Catalog.Changes.All.Select(change => EntryOf(page, change))]);
    }

    private static Entry EntryOf(PageContext page, FactChange change)
    {
        var text = page.Catalog.Changes.TextOf(change, page.Language);
        return new Entry(
            change.Anchor,
            page.Dates.Write(change.Happened),
            text.Title,
            text.Text,
            page.ShowAgain(string.Concat(change.Claims.Select(claim => CitationMark.Of(claim.Id, CitationPlace.FirstInSection)))));
    }
}
