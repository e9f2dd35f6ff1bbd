using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A sample letter with a form to fill it in.</summary>
/// <param name="Text">The labels of that form.</param>
/// <param name="Body">The letter.</param>
public sealed record LetterModel(LetterText Text, SectionBodyModel Body) : IComponentModel<LetterModel, Letter>;
