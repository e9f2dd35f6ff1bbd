using System.Collections.Immutable;
using Markdig.Syntax;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup.Extensions;

namespace OptOutGuide.Content.Markup;

/// <summary>Fourth stage: splits the tree at its headings and renders the sections.</summary>
internal sealed class SectionSplitter(MarkupContext context)
{
    private readonly FragmentRenderer _renderer = new();
    private readonly SourceLines _lines = new(context.Body);
    private readonly CitationCollector _citations = new(context);

    /// <summary>All sections; the first is the lead.</summary>
    public ImmutableArray<Section> Split(MarkdownDocument document)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var current = new SectionBuilder(null);
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                sections.Add(Finish(current, heading.Line));
                current = new SectionBuilder(heading);
                _citations.Enter(AnchorIds.IdOf(heading) ?? "");
                current.Citations.AddRange(_citations.In(heading));
            }
            else if (block is not LinkReferenceDefinitionGroup) Add(block, current);
        }

        sections.Add(Finish(current, int.MaxValue));
        return sections.ToImmutable();
    }

    private void Add(Block block, SectionBuilder section)
    {
        section.Citations.AddRange(_citations.In(block));
        var anchored = block is ListBlock list && list.All(item => AnchorIds.IdOf(item) is not null) ? list : null;
        if (anchored is null) section.Blocks.Add(block);
        else
        {
            EndHtml(section);
            section.Parts.Add(new AnchoredListPart(anchored.IsOrdered, [.. anchored.Cast<ListItemBlock>().Select(ReadItem)]));
        }

        // The items of the part have their ids themselves; those of lists inside them are anchors of the section.
        MarkdownTree.VisitBlocks(block, inner =>
        {
            if (inner is ListItemBlock && (anchored is null || inner.Parent != anchored) && AnchorIds.IdOf(inner) is { } id) section.Anchors.Add(id);
        });
    }

    private Section Finish(SectionBuilder section, int nextLine)
    {
        EndHtml(section);
        var heading = section.Heading;
        var (line, column) = (heading?.Line ?? 0, heading?.Column ?? 0);
        return new Section(
            heading is null ? "" : AnchorIds.IdOf(heading) ?? "",
            heading?.Level ?? 0,
            heading is null ? "" : _renderer.RenderInlines(heading),
            heading?.Inline is { } title ? PlainText.Of(title) : "",
            [.. section.Parts],
            [.. section.Anchors],
            [.. section.Citations],
            Fingerprint.Of(_lines.Between(line, nextLine)),
            context.At(line, column));
    }

    // Consecutive blocks become one part.
    private void EndHtml(SectionBuilder section)
    {
        if (_renderer.RenderBlocks(section.Blocks) is { Length: > 0 } html) section.Parts.Add(new HtmlPart(html));
        section.Blocks.Clear();
    }

    private AnchoredItem ReadItem(ListItemBlock item)
    {
        var first = (ParagraphBlock)item[0];
        return new AnchoredItem(
            AnchorIds.IdOf(item) ?? "",
            _renderer.RenderInlines(first),
            _renderer.RenderBlocks(item.Skip(1)),
            first.Inline is { } text ? PlainText.Of(text) : "",
            ShowsTap(first),
            context.LocationOf(item));
    }

    private static bool ShowsTap(ParagraphBlock text)
    {
        var taps = 0;
        MarkdownTree.VisitInlines(text, inline =>
        {
            if (inline is PlaceholderInline { Name: PlaceholderFiller.TapName }) taps++;
        });
        return taps == 1;
    }

    /// <summary>A section while its blocks are read.</summary>
    private sealed record SectionBuilder(HeadingBlock? Heading)
    {
        /// <summary>Those that are not rendered yet.</summary>
        public List<Block> Blocks { get; } = [];

        public List<SectionPart> Parts { get; } = [];

        public List<string> Anchors { get; } = [];

        public List<Citation> Citations { get; } = [];
    }
}
