using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace OptOutGuide.Content.Markup;

/// <summary>Renders single blocks of documents as HTML.</summary>
internal sealed class FragmentRenderer : HtmlRenderer
{
    public FragmentRenderer()
        : base(new StringWriter(CultureInfo.InvariantCulture)) => MarkdownDialect.Pipeline.Setup(this);

    /// <summary>The HTML of blocks, one after the other.</summary>
    public string RenderBlocks(IEnumerable<Block> blocks)
    {
        Reset();
        foreach (var block in blocks)
        {
            // A wide table scrolls; the page does not.
            if (block is Table) Writer.Write("<div class=\"scroll\">");
            Render(block);
            if (block is Table) Writer.Write("</div>");
        }

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
