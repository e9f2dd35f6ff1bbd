using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup;

/// <summary>Marks the first occurrence of each glossary term of a document.</summary>
/// <remarks>
/// Terms are not marked in headings, links and letters, and not in the first paragraph of a step, which checklists repeat.
/// </remarks>
internal sealed class TermInserter(MarkupContext context, LetterBlocks letters)
{
    /// <summary>Marks the terms.</summary>
    /// <returns>The ids of the terms that were marked.</returns>
    public ImmutableArray<string> Insert(CollectedNodes nodes)
    {
        if (context.Terms is not { } terms) return [];
        var (found, seen, headings) = (ImmutableArray.CreateBuilder<string>(), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var leaf in nodes.Leaves)
        {
            // Every page starts again; the lead and the first section are one page.
            if (leaf is HeadingBlock && headings++ > 0 && context.IsSplit) seen.Clear();
            if (!CanMarkTerms(leaf)) continue;
            MarkdownTree.VisitInlines(leaf, inline =>
            {
                if (inline is LiteralInline literal && !IsInLink(literal)) terms.Mark(literal, seen, found);
            });
        }

        return found.ToImmutable();
    }

    private bool CanMarkTerms(LeafBlock leaf)
    {
        if (leaf is HeadingBlock || leaf.Inline is null || letters.Contains(leaf)) return false;
        return !(leaf.Parent is ListItemBlock item && item[0] == leaf && AnchorIds.IdOf(item) is not null);
    }

    private static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline) return true;
        }

        return false;
    }
}
