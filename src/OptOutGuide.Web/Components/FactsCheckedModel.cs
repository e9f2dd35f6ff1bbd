using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>"Facts checked on …".</summary>
/// <param name="Text">Null on a page without facts.</param>
public sealed record FactsCheckedModel(string? Text)
{
    /// <summary>The sentence for a page.</summary>
    public static FactsCheckedModel From(SitePageModel page) =>
        new(page.Checked is { } day ? page.Ui.Layout.FactsChecked.With(("date", page.Dates.Write(day))) : null);
}
