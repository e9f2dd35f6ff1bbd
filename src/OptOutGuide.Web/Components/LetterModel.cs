using OptOutGuide.Content.Ui;

namespace OptOutGuide.Web.Components;

/// <summary>A letter and what stands round it.</summary>
/// <param name="Body">The letter's own text.</param>
public sealed record LetterModel(LetterText Words, SectionBodyModel Body);
