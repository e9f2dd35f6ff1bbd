using System.Collections.Immutable;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Documents;

/// <summary>The kind of control that a step taps.</summary>
public enum TapKind
{
    /// <summary>A menu or a menu entry.</summary>
    Menu,

    /// <summary>A button.</summary>
    Button,

    /// <summary>A link in a text.</summary>
    Link,

    /// <summary>A field to fill in.</summary>
    Field,
}

/// <summary>The control that a step taps, with its label in each language in which the label was seen.</summary>
public sealed record Tap(TapKind Kind, ImmutableArray<TapLabel> Labels)
{
    /// <summary>Whether the label was seen in a language.</summary>
    public bool IsSeenIn(SiteLanguage language) => Labels.Any(label => label.Language == language);

    /// <summary>The label in a language, or the first known label.</summary>
    public TapLabel LabelFor(SiteLanguage language) => Labels.FirstOrDefault(label => label.Language == language) ?? Labels[0];
}

/// <summary>The label of a control.</summary>
/// <param name="Language">The language in which it was seen.</param>
/// <param name="Text">With the typography of that language.</param>
public sealed record TapLabel(SiteLanguage Language, string Text, SourceLocation Location);
