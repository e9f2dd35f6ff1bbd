using System.Collections.Immutable;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Numbered lines with boxes to tick.</summary>
public sealed record SheetStepsModel(ImmutableArray<SheetStep> Steps, string IdPrefix) : IComponentModel<SheetStepsModel, SheetSteps>;
