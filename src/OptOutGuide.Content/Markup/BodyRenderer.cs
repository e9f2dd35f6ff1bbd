using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Markup;

/// <summary>Markdown in, <see cref="RenderedBody"/> out. Markdig's mutable tree begins and ends here.</summary>
internal sealed class BodyRenderer
{
    private readonly MarkupContext _context;
    private readonly DiagnosticBag _bag;
    private readonly List<ContentLink> _links = [];
    private readonly Dictionary<string, SourceSpan> _ids = new(StringComparer.Ordinal);

    private BodyRenderer(MarkupContext context, DiagnosticBag bag) => (_context, _bag) = (context, bag);

    /// <summary>Renders a document; the result is to be used only if no finding was added.</summary>
    public static RenderedBody Render(MarkupContext context, DiagnosticBag bag) => new BodyRenderer(context, bag).Render();

    private RenderedBody Render()
    {
        var document = MarkdownText.Parse(_context.Body);
        PlaceIds(document);
        FillSlots(document);
        ResolveLinks(document);
        SetText(document);
        return new RenderedBody(CutSections(document), [.. _links]);
    }

    private void PlaceIds(MarkdownDocument document)
    {
        foreach (var mark in document.Descendants<IdMarkInline>().ToList())
        {
            var where = _context.At(mark.Line, mark.Column);
            var leaf = LeafOf(mark);
            MarkdownObject? owner = leaf switch
            {
                HeadingBlock heading => heading,
                ParagraphBlock { Parent: ListItemBlock item } when item[0] == leaf => item,
                _ => null,
            };
            owner?.GetAttributes().Id = mark.Id;
            if (owner is null)
                _bag.Add(Rule.StrayMark, where, $"'{{#{mark.Id}}}' does not stand at the end of a heading or of a list item's first paragraph.", "Move it there, or remove it.");
            else if (!_ids.TryAdd(mark.Id, where))
                _bag.Add(Rule.DuplicateId, where, $"The id '{mark.Id}' stands on this page already, at line {_ids[mark.Id].Line}.", "Give one of the two another id.");

            if (mark.PreviousSibling is LiteralInline before) before.Content = new StringSlice(before.Content.ToString().TrimEnd());
            mark.Remove();
        }
    }

    private void FillSlots(MarkdownDocument document)
    {
        foreach (var slot in document.Descendants<SlotInline>())
        {
            if (_context.Slots.Contains(slot.Name)) continue;
            if (slot.Name == "tap" && IdOfItem(slot) is { } step && _context.Taps.TryGetValue(step, out var tap)) slot.Html = TapHtml(tap);
            else _bag.Add(Rule.StrayMark, _context.At(slot.Line, slot.Column), $"'{{{slot.Name}}}' means nothing here.", slot.Name == "tap" ? "Give this step a 'tap' in guide.yaml, or remove the mark." : "Remove the braces.");
        }

        foreach (var literal in document.Descendants<LiteralInline>().Where(literal => literal.Content.AsSpan().Contains("{#", StringComparison.Ordinal)))
            _bag.Add(Rule.StrayMark, _context.At(literal.Line, literal.Column), "'{#' does not begin a valid id at the end of a heading or list item.", Names.Cure);
    }

    private void ResolveLinks(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            var where = _context.At(link.Line, link.Column);
            if (link.IsImage)
            {
                _bag.Add(Rule.Unsupported, where, "Pictures cannot be put into text.", "Say it in words; screens are drawn from a step's 'tap'.");
                continue;
            }

            var resolved = Resolve(link.Url ?? "", where);
            link.Url = resolved.Href ?? "#";
            if (resolved.Form is { } form) link.InsertAfter(new LiteralInline($" ({form.Address.Host})"));
        }

        foreach (var link in document.Descendants<AutolinkInline>())
        {
            var resolved = Resolve(link.IsEmail ? "mailto:" + link.Url : link.Url, _context.At(link.Line, link.Column));
            if (resolved.Href is null) link.Url = "#";
        }
    }

    private ResolvedLink Resolve(string target, SourceSpan where)
    {
        var resolved = _context.Links.Resolve(target, _context.Page, _context.Language);
        if (resolved.Broken is { } rule) _bag.Add(rule, where, resolved.Cause, resolved.Cure);
        if (resolved.InSite is { } inSite) _links.Add(new ContentLink(inSite.Page, inSite.Anchor, where));
        return resolved;
    }

    private void SetText(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            var continues = literal.PreviousSibling is not null and not LineBreakInline;
            literal.Content = new StringSlice(Typography.Set(literal.Content.ToString(), _context.Language.Spacing, continues));
        }
    }

    private ImmutableArray<Section> CutSections(MarkdownDocument document)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var current = new SectionDraft(null);
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                sections.Add(Finish(current));
                current = new SectionDraft(heading);
                CheckHeading(heading);
            }
            else if (block is ListBlock list && list.All(item => IdOf(item) is not null))
            {
                current.Add(new MarkedListPart(list.IsOrdered, [.. list.Cast<ListItemBlock>().Select(ReadItem)]));
            }
            else if (block is not LinkReferenceDefinitionGroup)
            {
                var html = MarkdownText.Render(block);
                current.Add(block is Table ? $"<div class=\"scroll\">{html}</div>" : html);
                if (block is ContainerBlock container) current.AddAnchors(container.Descendants<ListItemBlock>().Select(IdOf).OfType<string>());
            }
        }

        sections.Add(Finish(current));
        return sections.ToImmutable();
    }

    private void CheckHeading(HeadingBlock heading)
    {
        var where = _context.At(heading.Line, heading.Column);
        if (heading.Level is not (2 or 3))
            _bag.Add(Rule.Heading, where, $"A heading of level {heading.Level} cannot stand in a text.", "Use ## or ###; the page's title is in the front matter.");
        if (IdOf(heading) is null)
            _bag.Add(Rule.Heading, where, "The heading has no id.", "End the line with {#some-id}, the same in every language.");
    }

    private Section Finish(SectionDraft draft) => new(
        draft.Heading is { } heading ? IdOf(heading) ?? "" : "",
        draft.Heading?.Level ?? 0,
        draft.Heading is null ? "" : MarkdownText.RenderInline(draft.Heading),
        draft.Heading is null ? "" : PlainText(draft.Heading),
        draft.Parts,
        draft.Anchors,
        _context.At(draft.Heading?.Line ?? 0, draft.Heading?.Column ?? 0));

    private MarkedItem ReadItem(ListItemBlock item)
    {
        var first = (ParagraphBlock)item[0];
        var more = string.Concat(item.Skip(1).Select(MarkdownText.Render));
        var showsTap = first.Inline!.Descendants<SlotInline>().Count(slot => slot.Name == "tap") == 1;
        return new MarkedItem(IdOf(item)!, MarkdownText.RenderInline(first), more, showsTap, _context.At(item.Line, item.Column));
    }

    private string TapHtml(Tap tap)
    {
        var (language, text) = tap.LabelFor(_context.Language);
        var label = HtmlText.Encode(Typography.Set(text, language.Spacing));
        return language == _context.Language
            ? $"<b class=\"label\">{label}</b>"
            : $"<b class=\"label\" lang=\"{language.Code}\">{label}</b> <span class=\"unseen\">({HtmlText.Encode(_context.LabelNotSeen)})</span>";
    }

    private static string PlainText(LeafBlock block) => string.Concat(block.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    })).Trim();

    private static LeafBlock? LeafOf(Inline inline)
    {
        var top = inline.Parent;
        while (top?.Parent is { } parent) top = parent;
        return top?.ParentBlock;
    }

    private static string? IdOfItem(Inline inline) => LeafOf(inline) is { Parent: ListItemBlock item } ? IdOf(item) : null;

    private static string? IdOf(MarkdownObject block) => block.TryGetAttributes()?.Id;

    /// <summary>A section while its blocks are read; runs of HTML blocks become one part.</summary>
    private sealed class SectionDraft(HeadingBlock? heading)
    {
        private readonly List<SectionPart> _parts = [];
        private readonly List<string> _anchors = [];

        public HeadingBlock? Heading { get; } = heading;

        public ImmutableArray<SectionPart> Parts => [.. _parts];

        public ImmutableArray<string> Anchors => [.. _anchors];

        public void Add(SectionPart part) => _parts.Add(part);

        public void Add(string html)
        {
            if (_parts is [.., HtmlPart last]) _parts[^1] = new HtmlPart(last.Html + html);
            else _parts.Add(new HtmlPart(html));
        }

        public void AddAnchors(IEnumerable<string> ids) => _anchors.AddRange(ids);
    }
}
