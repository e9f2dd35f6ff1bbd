using System.Collections.Immutable;
using Markdig.Syntax;

namespace OptOutGuide.Content.Markup;

/// <summary>The blocks of a document that belong to sections that are letters.</summary>
internal sealed class LetterBlocks
{
    private readonly HashSet<Block> _topLevel = [];

    /// <param name="letters">The ids of the sections.</param>
    public LetterBlocks(MarkdownDocument document, ImmutableArray<string> letters)
    {
        var section = "";
        foreach (var block in document)
        {
            if (block is HeadingBlock heading) section = AnchorIds.IdOf(heading) ?? "";
            if (letters.Contains(section)) _topLevel.Add(block);
        }
    }

    /// <summary>Whether a block, at any depth, belongs to a letter.</summary>
    public bool Contains(Block block)
    {
        while (block.Parent is not (null or MarkdownDocument)) block = block.Parent;
        return _topLevel.Contains(block);
    }
}
