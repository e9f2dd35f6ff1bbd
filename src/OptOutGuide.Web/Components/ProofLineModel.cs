using System.Globalization;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The line that leads to the sources page: "41 statements, 3 disputed, reviewed on …: see the proof".</summary>
/// <param name="Path">The sources page.</param>
public sealed record ProofLineModel(string Path, string Text) : IComponentModel<ProofLineModel, ProofLine>
{
    /// <summary>The line of a page; null if the page cites nothing.</summary>
    public static ProofLineModel? From(PageContext page)
    {
        if (page is not { SourcesPage: { } sources, Reviewed: { } reviewed }) return null;
        var (text, count, disputed) = (page.Ui.Sources, page.Citations.Claims.Length, page.Citations.Disputed.Count());
        var statements = count == 1 ? text.OneStatement : text.ManyStatements.Format(("count", Write(count)));
        var day = page.Dates.Write(reviewed);
        return new ProofLineModel(
            page.PathOf(sources),
            disputed == 0
                ? text.Line.Format(("statements", statements), ("date", day))
                : text.LineDisputed.Format(("statements", statements), ("disputed", Write(disputed)), ("date", day)));
    }

    private static string Write(int count) => count.ToString(CultureInfo.InvariantCulture);
}
