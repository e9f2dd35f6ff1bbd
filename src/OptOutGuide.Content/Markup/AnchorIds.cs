using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup;

/// <summary>What an id <c>{#id}</c> belongs to.</summary>
internal static class AnchorIds
{
    /// <summary>The heading or list item at the end of whose first paragraph it stands; null if it stands elsewhere.</summary>
    public static MarkdownObject? OwnerOf(AnchorIdInline mark) => LeafOf(mark) switch
    {
        HeadingBlock heading => heading,
        ParagraphBlock { Parent: ListItemBlock item } leaf when item[0] == leaf => item,
        _ => null,
    };

    /// <summary>Takes the mark out of the text, with the blank before it.</summary>
    public static void Remove(AnchorIdInline mark)
    {
        if (mark.PreviousSibling is LiteralInline { Content: var text } before)
            before.Content = new StringSlice(text.Text, text.Start, text.Start + text.AsSpan().TrimEnd().Length - 1);
        mark.Remove();
    }

    /// <summary>The block in which an inline stands.</summary>
    public static LeafBlock? LeafOf(Inline inline)
    {
        var top = inline.Parent;
        while (top?.Parent is { } parent) top = parent;
        return top?.ParentBlock;
    }
}
