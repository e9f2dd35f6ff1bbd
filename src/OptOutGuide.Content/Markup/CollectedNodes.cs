using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Markup.Extensions;

namespace OptOutGuide.Content.Markup;

/// <summary>The nodes of a parsed document by kind, in document order. Later changes of the tree do not affect the lists.</summary>
internal sealed class CollectedNodes
{
    public CollectedNodes(MarkdownDocument document)
    {
        MarkdownTree.VisitBlocks(document, Add);
        MarkdownTree.VisitInlines(document, Add);
    }

    /// <summary>Paragraphs, headings and table cells.</summary>
    public List<LeafBlock> Leaves { get; } = new(128);

    public List<HeadingBlock> Headings { get; } = [];

    public List<Table> Tables { get; } = [];

    public List<FencedCodeBlock> Codes { get; } = [];

    /// <summary>Link reference definitions <c>[label]: address</c>.</summary>
    public List<LinkReferenceDefinition> References { get; } = [];

    public List<AnchorIdInline> Ids { get; } = [];

    public List<PlaceholderInline> Placeholders { get; } = [];

    public List<LinkInline> Links { get; } = [];

    public List<AutolinkInline> Autolinks { get; } = [];

    public List<CitationInline> Citations { get; } = [];

    public List<LiteralInline> Literals { get; } = new(256);

    public List<HtmlEntityInline> Entities { get; } = [];

    public List<BareBracketInline> BareBrackets { get; } = [];

    private void Add(Block block)
    {
        if (block is LeafBlock leaf) Leaves.Add(leaf);
        switch (block)
        {
            case HeadingBlock heading:
                Headings.Add(heading);
                break;
            case FencedCodeBlock code:
                Codes.Add(code);
                break;
            case LinkReferenceDefinition reference:
                References.Add(reference);
                break;
            case Table table:
                Tables.Add(table);
                break;
        }
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case BareBracketInline bracket:
                BareBrackets.Add(bracket);
                Literals.Add(bracket);
                break;
            case LiteralInline literal:
                Literals.Add(literal);
                break;
            case CitationInline citation:
                Citations.Add(citation);
                break;
            case AnchorIdInline id:
                Ids.Add(id);
                break;
            case LinkInline link:
                Links.Add(link);
                break;
            case PlaceholderInline placeholder:
                Placeholders.Add(placeholder);
                break;
            case AutolinkInline autolink:
                Autolinks.Add(autolink);
                break;
            case HtmlEntityInline entity:
                Entities.Add(entity);
                break;
        }
    }
}
