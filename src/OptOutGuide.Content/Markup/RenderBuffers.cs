using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>What lies ready for rendering and serves for one text after the other: not for two at a time.</summary>
internal sealed class RenderBuffers
{
    public MarkdownDialect.Writer Html { get; } = new();

    public TextBuffer Text { get; } = new();

    /// <summary>Takes what is kept.</summary>
    public TextStore Store { get; } = new();
}
