using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A mark that stands once for a whole part of a page and leads to the sources page.</summary>
/// <param name="Path">The entry of the first claim that it stands for.</param>
/// <param name="Label">Its meaning in words.</param>
public sealed record MarkModel(string Symbol, string Path, string Label) : IComponentModel<MarkModel, Mark>
{
    /// <summary>The mark of a part with a claim that only second-hand sources support; null if there is none.</summary>
    /// <param name="citations">All citations of that part.</param>
    public static MarkModel? ReportedIn(PageContext page, IEnumerable<Citation> citations) =>
        page.Citations.FirstReported(citations) is { } claim && page.Citations.EntryOf(claim.Id) is { } path
            ? new MarkModel(PageCitations.ReportedSymbol, path, page.Ui.Sources.MarkReported)
            : null;
}
