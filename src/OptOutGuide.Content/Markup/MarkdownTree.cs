using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup;

/// <summary>Visits the nodes of a document in document order. A visitor can change a node and insert nodes after it.</summary>
/// <remarks>Markdig's <c>Descendants</c> does the same with iterators, which take longer than parsing.</remarks>
internal static class MarkdownTree
{
    /// <summary>Visits a block and the blocks inside it.</summary>
    public static void VisitBlocks(Block block, Action<Block> visit)
    {
        visit(block);
        if (block is not ContainerBlock container) return;
        for (var i = 0; i < container.Count; i++) VisitBlocks(container[i], visit);
    }

    /// <summary>Visits the inlines of a block and of the blocks inside it.</summary>
    public static void VisitInlines(Block block, Action<Inline> visit)
    {
        if (block is LeafBlock { Inline: { } text }) VisitInlines(text, visit);
        if (block is not ContainerBlock container) return;
        for (var i = 0; i < container.Count; i++) VisitInlines(container[i], visit);
    }

    private static void VisitInlines(ContainerInline parent, Action<Inline> visit)
    {
        var inline = parent.FirstChild;
        while (inline is not null)
        {
            // Read first: nodes that the visitor inserts are not visited.
            var next = inline.NextSibling;
            visit(inline);
            if (inline is ContainerInline inner) VisitInlines(inner, visit);
            inline = next;
        }
    }
}
