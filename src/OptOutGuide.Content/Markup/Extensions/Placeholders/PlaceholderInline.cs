using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>A placeholder <c>{name}</c>, which facts or the clock fill.</summary>
internal sealed class PlaceholderInline(string name) : LeafInline
{
    public string Name { get; } = name;

    /// <summary>The plain text to show; the placeholder itself if it is filled later.</summary>
    public string Text { get; set; } = "{" + name + "}";

    /// <summary>The HTML to render; the placeholder itself if it is filled later.</summary>
    public string Html { get; set; } = "{" + name + "}";
}
