using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup;

/// <summary>The parts of a text, in its order. A list of its own, so that a caller may change the tree meanwhile.</summary>
/// <remarks>Markdig's <c>Descendants</c> does the same with stacks and iterators, which cost more than the parsing.</remarks>
internal static class MarkdownTree
{
    /// <summary>Paragraphs, headings, cells.</summary>
    public static List<LeafBlock> LeavesOf(ContainerBlock container)
    {
        var leaves = new List<LeafBlock>();
        CollectLeaves(container, leaves);
        return leaves;
    }

    /// <summary>The inlines of a kind in a block, a leaf or not.</summary>
    /// <param name="about">How many there may be.</param>
    public static List<T> InlinesOf<T>(Block block, int about = 0)
        where T : Inline
    {
        var found = new List<T>(about);
        Collect(block, found);
        return found;
    }

    /// <summary>The inlines of a kind below another one.</summary>
    public static List<T> InlinesOf<T>(ContainerInline parent)
        where T : Inline
    {
        var found = new List<T>();
        Collect(parent, found);
        return found;
    }

    private static void CollectLeaves(ContainerBlock container, List<LeafBlock> leaves)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is LeafBlock leaf) leaves.Add(leaf);
            else if (container[i] is ContainerBlock inner) CollectLeaves(inner, leaves);
        }
    }

    private static void Collect<T>(Block block, List<T> found)
        where T : Inline
    {
        if (block is LeafBlock { Inline: { } text }) Collect(text, found);
        if (block is not ContainerBlock container) return;
        for (var i = 0; i < container.Count; i++) Collect(container[i], found);
    }

    private static void Collect<T>(ContainerInline parent, List<T> found)
        where T : Inline
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is T match) found.Add(match);
            if (inline is ContainerInline inner) Collect(inner, found);
        }
    }
}
