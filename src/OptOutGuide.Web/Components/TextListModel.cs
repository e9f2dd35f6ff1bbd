using System.Collections.Immutable;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A list of lines.</summary>
/// <param name="WhenEmpty">The sentence shown if there are none.</param>
public sealed record TextListModel(ImmutableArray<string> Lines, string WhenEmpty) : IComponentModel<TextListModel, TextList>;
