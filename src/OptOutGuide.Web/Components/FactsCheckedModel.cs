using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>"Facts checked on …".</summary>
/// <param name="Text">Null on a page without facts.</param>
/// <param name="Overdue">That some of the facts are due for review; null if none is.</param>
public sealed record FactsCheckedModel(string? Text, string? Overdue)
{
    /// <summary>The sentence for a page.</summary>
    public static FactsCheckedModel From(SitePageModel page) =>
        new(page.Checked is { } day ? page.Ui.Layout.FactsChecked.With(("date", page.Dates.Write(day))) : null,
            page.HasOverdue ? page.Ui.Sources.OverdueOnPage : null);
}
