using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup;

/// <summary>Walks through the parts of a text, in its order. Who visits a part may change what stands in it and right after it.</summary>
/// <remarks>Markdig's <c>Descendants</c> does the same with stacks and iterators, which cost more than the parsing.</remarks>
internal static class MarkdownTree
{
    /// <summary>A block, and the blocks in it.</summary>
    public static void VisitBlocks(Block block, Action<Block> visit)
    {
        visit(block);
        if (block is not ContainerBlock container) return;
        for (var i = 0; i < container.Count; i++) VisitBlocks(container[i], visit);
    }

    /// <summary>The inlines of a block and of the blocks in it.</summary>
    public static void VisitInlines(Block block, Action<Inline> visit)
    {
        if (block is LeafBlock { Inline: { } text }) VisitInlines(text, visit);
        if (block is not ContainerBlock container) return;
        for (var i = 0; i < container.Count; i++) VisitInlines(container[i], visit);
    }

    private static void VisitInlines(ContainerInline parent, Action<Inline> visit)
    {
        for (var (inline, next) = (parent.FirstChild, parent.FirstChild?.NextSibling); inline is not null; (inline, next) = (next, next?.NextSibling))
        {
            visit(inline);
            if (inline is ContainerInline inner) VisitInlines(inner, visit);
        }
    }
}
