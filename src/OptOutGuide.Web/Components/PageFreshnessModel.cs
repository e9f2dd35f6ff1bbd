using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>How old a page is, so that every copy of it knows: "Facts checked on …", "Valid until …".</summary>
/// <param name="Text">Null on a page without facts.</param>
/// <param name="Overdue">That some of the facts are due for review; null if none is.</param>
/// <param name="Validity">Null when the clock will change nothing more, and where there is no page.</param>
public sealed record PageFreshnessModel(string? Text, string? Overdue, PageFreshnessModel.Until? Validity) : IComponentModel<PageFreshnessModel, PageFreshness>
{
    /// <summary>Until when the page says what it says here.</summary>
    /// <param name="Instant">In UTC (RFC 3339).</param>
    /// <param name="OutOfDate">What the script says of a copy after that instant.</param>
    public sealed record Until(string Instant, string Text, string OutOfDate);

    /// <summary>The sentence for a page.</summary>
    public static PageFreshnessModel From(PageContext page) =>
        new(page.Reviewed is { } day ? page.Ui.Layout.FactsChecked.Format(("date", page.Dates.Write(day))) : null,
            page.HasOverdue ? page.Ui.Sources.OverdueOnPage : null,
            page is { State.ChangesAt: { } change, Canonical: { } address } ? UntilOf(page, change, address) : null);

    private static Until UntilOf(PageContext page, DateTimeOffset change, string address)
    {
        var (ui, instant) = (page.Ui.Layout, page.Dates.Write(change));
        return new Until(IsoDates.Write(change), ui.ValidUntil.Format(("instant", instant)), ui.OutOfDate.Format(("instant", instant), ("address", address)));
    }
}
