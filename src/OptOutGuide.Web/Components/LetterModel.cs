using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A letter and what stands round it.</summary>
/// <param name="Body">The letter's own text.</param>
public sealed record LetterModel(LetterText Words, SectionBodyModel Body) : IComponentModel<LetterModel, Letter>;
