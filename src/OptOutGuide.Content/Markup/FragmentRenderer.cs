using System.Globalization;
using Markdig.Renderers;
using Markdig.Syntax;

namespace OptOutGuide.Content.Markup;

/// <summary>Renders single blocks of documents as HTML.</summary>
internal sealed class FragmentRenderer : HtmlRenderer
{
    public FragmentRenderer()
        : base(new StringWriter(CultureInfo.InvariantCulture)) => MarkdownDialect.Pipeline.Setup(this);

    /// <summary>The HTML of a block.</summary>
    public string RenderBlock(Block block)
    {
        Reset();
        Render(block);
        return Writer.ToString() ?? "";
    }

    /// <summary>The inline HTML of a paragraph or heading, without its element.</summary>
    public string RenderInlines(LeafBlock block)
    {
        Reset();
        WriteLeafInline(block);
        return (Writer.ToString() ?? "").Trim();
    }
}
