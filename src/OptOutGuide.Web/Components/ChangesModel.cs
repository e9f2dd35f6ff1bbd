using System.Collections.Immutable;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>What has changed in the matter itself, and how to hear of what comes.</summary>
/// <param name="NoDeadline">That no deadline lies ahead; null if one does.</param>
public sealed record ChangesModel(ChangesText Words, string Feed, string Deadlines, string CheckAgain, string Offline, string OfflineWords, string? NoDeadline, ImmutableArray<ChangesModel.Entry> Entries) : IComponentModel<ChangesModel, Changes>
{
    /// <summary>A change in words.</summary>
    /// <param name="Cites">The numbers of its proof, as HTML.</param>
    public sealed record Entry(string Anchor, string Date, string Title, string Text, string Cites);

    /// <summary>The changes in a page's language.</summary>
    public static ChangesModel From(PageContext page)
    {
        var open = page.State.Deadlines.Any(status => status.Phase != DeadlinePhase.Passed);
        return new ChangesModel(
            page.Ui.Changes,
            FilePaths.Feed(page.Language),
            FilePaths.Deadlines(page.Language),
            FilePaths.CheckAgain(page.Language),
            FilePaths.SingleFile(page.Language),
            page.Ui.Offline.Download,
            open ? null : page.Ui.Changes.NoDeadline,
            [.. page.Catalog.Changes.All.Select(change => EntryOf(page, change))]);
    }

    private static Entry EntryOf(PageContext page, Content.Changes.FactChange change)
    {
        var words = page.Catalog.Changes.TextOf(change, page.Language);
        return new Entry(
            change.Anchor,
            page.Dates.Write(change.Happened),
            words.Title,
            words.Text,
            page.Show(string.Concat(change.Claims.Select(claim => Citation.Mark(claim.Id)))));
    }
}
