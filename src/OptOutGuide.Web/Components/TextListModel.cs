using System.Collections.Immutable;

namespace OptOutGuide.Web.Components;

/// <summary>Lines of text, or a sentence that there are none.</summary>
public sealed record TextListModel(ImmutableArray<string> Lines, string WhenEmpty);
