using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup;

/// <summary>What a text holds after it was parsed, by kind and in its order. Later changes of the tree leave the lists as they are.</summary>
internal sealed class InlineLists
{
    public InlineLists(MarkdownDocument document)
    {
        foreach (var inline in MarkdownTree.InlinesOf<Inline>(document, about: 512)) Add(inline);
    }

    public List<IdMarkInline> Ids { get; } = [];

    public List<SlotInline> Slots { get; } = [];

    public List<LinkInline> Links { get; } = [];

    public List<AutolinkInline> Autolinks { get; } = [];

    public List<CitationInline> Citations { get; } = [];

    public List<LiteralInline> Literals { get; } = new(256);

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Literals.Add(literal);
                break;
            case CitationInline citation:
                Citations.Add(citation);
                break;
            case IdMarkInline id:
                Ids.Add(id);
                break;
            case LinkInline link:
                Links.Add(link);
                break;
            case SlotInline slot:
                Slots.Add(slot);
                break;
            case AutolinkInline autolink:
                Autolinks.Add(autolink);
                break;
        }
    }
}
