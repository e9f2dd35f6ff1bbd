using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The age of a page, which printed and saved copies keep: "Facts checked on …", "Right until …".</summary>
/// <param name="Text">When the facts were last checked; null on a page without facts.</param>
/// <param name="Overdue">The sentence that some reviews are overdue; null if none is.</param>
/// <param name="Validity">Null if no change is foreseen, and where the address leads to no page.</param>
public sealed record PageFreshnessModel(string? Text, string? Overdue, PageFreshnessModel.Until? Validity)
    : IComponentModel<PageFreshnessModel, PageFreshness>
{
    /// <summary>The end of the page's validity.</summary>
    /// <param name="Instant">In UTC (RFC 3339).</param>
    /// <param name="OutOfDate">The message that the script shows on a copy after that instant.</param>
    public sealed record Until(string Instant, string Text, string OutOfDate);

    /// <summary>The freshness of a page.</summary>
    public static PageFreshnessModel From(PageContext page) =>
        new(page.Reviewed is { } day ? page.Ui.Layout.FactsChecked.Format(("date", page.Dates.Write(day))) : null,
            page.HasOverdue ? page.Ui.Sources.OverdueOnPage : null,
            page is { State.ChangesAt: { } change, Canonical: { } address } ? UntilOf(page, change, address) : null);

    private static Until UntilOf(PageContext page, DateTimeOffset change, string address)
    {
        var (ui, day) = (page.Ui.Layout, page.Dates.WriteLastDayBefore(change));
        var outOfDate = ui.OutOfDate.Format(("instant", page.Dates.Write(change)), ("address", address));
        return new Until(IsoDates.Write(change), ui.ValidUntil.Format(("day", day)), outOfDate);
    }
}
