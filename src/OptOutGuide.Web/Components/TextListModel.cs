using System.Collections.Immutable;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Lines of text, or a sentence that there are none.</summary>
public sealed record TextListModel(ImmutableArray<string> Lines, string WhenEmpty) : IComponentModel<TextListModel, TextList>;
