using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The bottom of each half: its QR code, who hands it out, and until when it is valid.</summary>
/// <param name="Until">Empty if no change is foreseen.</param>
public sealed record HalfSheetEndModel(QrCodeModel Code, string Caption, string HandedOutBy, string Until, string Independent)
    : IComponentModel<HalfSheetEndModel, HalfSheetEnd>
{
    /// <summary>The end of each half of a page.</summary>
    public static HalfSheetEndModel From(PageContext page) => new(
        QrCodeModel.From(page)!,
        page.Ui.Checklist.CodeCaption,
        page.Ui.Checklist.HandedOutBy,
        PageFreshnessModel.From(page).Validity?.Text ?? "",
        page.Ui.Layout.Independent);
}
