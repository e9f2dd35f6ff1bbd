using System.Collections.Immutable;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A numbered list of steps.</summary>
public sealed record StepListModel(ImmutableArray<StepModel> Steps) : IComponentModel<StepListModel, StepList>;
