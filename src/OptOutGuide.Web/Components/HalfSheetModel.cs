using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A section that is printed twice on one page, to be cut apart.</summary>
/// <param name="Copy">The content a second time: without ids and marks, for paper only.</param>
public sealed record HalfSheetModel(Section Section, SectionBodyModel Body, SectionBodyModel Copy, HalfSheetEndModel End)
    : IComponentModel<HalfSheetModel, HalfSheet>
{
    /// <summary>A section of the page.</summary>
    public static HalfSheetModel From(PageContext page, Section section, SectionBodyModel body) =>
        new(page.WithBasePath(section), body, body with { Show = page.ShowAgain }, HalfSheetEndModel.From(page));
}
