using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup.Extensions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Turns <c>{#id}</c> into the id of its heading or list item.</summary>
internal static class AnchorIds
{
    /// <summary>Sets all ids of a document; reports misplaced, reserved and duplicate ids.</summary>
    public static void Attach(CollectedNodes nodes, MarkupContext context, DiagnosticBag bag)
    {
        var lineOfId = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mark in nodes.Ids)
        {
            var location = context.LocationOf(mark);
            var owner = OwnerOf(mark);
            owner?.GetAttributes().Id = mark.Id;
            if (owner is null)
            {
                bag.Add(
                    Rule.StrayPlaceholder,
                    location,
                    $"'{{#{mark.Id}}}' is not at the end of a heading or of the first paragraph of a list item.",
                    "Move it there, or remove it.");
            }
            else if (IsReserved(mark.Id))
                bag.Add(Rule.DuplicateId, location, $"The id '{mark.Id}' is reserved for the layout of the page.", "Use another id.");
            else if (!lineOfId.TryAdd(mark.Id, location.Line))
            {
                bag.Add(
                    Rule.DuplicateId,
                    location,
                    FormattableString.Invariant($"The id '{mark.Id}' is already used on this page, at line {lineOfId[mark.Id]}."),
                    "Give one of the two another id.");
            }

            Remove(mark);
        }
    }

    /// <summary>Sets all ids of a document that has already been checked.</summary>
    public static void Attach(MarkdownDocument document)
    {
        foreach (var mark in document.Descendants<AnchorIdInline>().ToList())
        {
            OwnerOf(mark)?.GetAttributes().Id = mark.Id;
            Remove(mark);
        }
    }

    /// <summary>The id of a block, or null.</summary>
    public static string? IdOf(MarkdownObject block) => block.TryGetAttributes()?.Id;

    /// <summary>The id of the list item that contains an inline, or null.</summary>
    public static string? IdOfItem(Inline inline) => LeafOf(inline) is { Parent: ListItemBlock item } ? IdOf(item) : null;

    /// <summary>The block that contains an inline.</summary>
    public static LeafBlock? LeafOf(Inline inline)
    {
        var top = inline.Parent;
        while (top?.Parent is { } parent) top = parent;
        return top?.ParentBlock;
    }

    private static MarkdownObject? OwnerOf(AnchorIdInline mark) => LeafOf(mark) switch
    {
        HeadingBlock heading => heading,
        ParagraphBlock { Parent: ListItemBlock item } leaf when item[0] == leaf => item,
        _ => null,
    };

    // Ids that the layout, citations and terms use on every page, and the keys of a lock file that are no sections.
    private static bool IsReserved(string id) =>
        id is "content" or "all-pages" or "choose-guide" or "onward" or "read-more" or "share" or "sources"
            or TranslationLock.LeadKey or TranslationLock.FrontKey
            || id.StartsWith("source-", StringComparison.Ordinal)
            || id.StartsWith("at-", StringComparison.Ordinal)
            || id.StartsWith("term-", StringComparison.Ordinal)
            || id.StartsWith("change-", StringComparison.Ordinal);

    private static void Remove(AnchorIdInline mark)
    {
        if (mark.PreviousSibling is LiteralInline { Content: var text } before)
            before.Content = new StringSlice(text.Text, text.Start, text.Start + text.AsSpan().TrimEnd().Length - 1);
        mark.Remove();
    }
}
