using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Sources;

namespace OptOutGuide.Content.Markup;

/// <summary>Markdown in, <see cref="RenderedBody"/> out. Markdig's mutable tree begins and ends here.</summary>
internal sealed class BodyRenderer
{
    private readonly MarkupContext _context;
    private readonly DiagnosticBag _bag;
    private readonly List<ContentLink> _links = [];
    private readonly List<Blank> _blanks = [];
    private readonly List<string> _terms = [];
    private readonly Dictionary<string, SourceSpan> _ids = new(StringComparer.Ordinal);

    private readonly MarkdownText.Writer _html;
    private readonly StringBuilder _plain = new();
    private readonly MarkdownCopy _copy;

    private BodyRenderer(MarkupContext context, MarkdownText.Writer html, DiagnosticBag bag) => (_context, _html, _bag, _copy) = (context, html, bag, new MarkdownCopy(context.Body));

    /// <summary>Renders a document; the result is to be used only if no finding was added.</summary>
    public static RenderedBody Render(MarkupContext context, DiagnosticBag bag)
    {
        using var html = new MarkdownText.Writer();
        return new BodyRenderer(context, html, bag).Render();
    }

    private RenderedBody Render()
    {
        var document = MarkdownText.Parse(_context.Body);
        var inlines = new InlineLists(document);
        PlaceIds(inlines);
        FillSlots(inlines);
        ResolveLinks(inlines);
        CopyCitations(inlines);
        ExplainTerms(document);
        MarkdownText.SetText(document, _context.Language);
        return new RenderedBody(CutSections(document), [.. _links], [.. _blanks], [.. _terms], [.. ProseIn(document)], PackedText.Of(_copy.ToString()));
    }

    private void PlaceIds(InlineLists inlines)
    {
        foreach (var mark in inlines.Ids)
        {
            var where = _context.At(mark.Line, mark.Column);
            var owner = IdMarks.OwnerOf(mark);
            owner?.GetAttributes().Id = mark.Id;
            if (owner is null)
                _bag.Add(Rule.StrayMark, where, $"'{{#{mark.Id}}}' does not stand at the end of a heading or of a list item's first paragraph.", "Move it there, or remove it.");
            else if (IsReserved(mark.Id))
                _bag.Add(Rule.DuplicateId, where, $"The id '{mark.Id}' belongs to the page's own frame.", "Use another id.");
            else if (!_ids.TryAdd(mark.Id, where))
                _bag.Add(Rule.DuplicateId, where, $"The id '{mark.Id}' stands on this page already, at line {_ids[mark.Id].Line}.", "Give one of the two another id.");

            IdMarks.Remove(mark);
        }
    }

    // Ids that the layout and the list of sources use on every page.
    private static bool IsReserved(string id) => id is "content" or "all-pages" or "choose-guide" or "read-more" or "ladder" or "share" or "sources"
        || id.StartsWith("source-", StringComparison.Ordinal) || id.StartsWith("term-", StringComparison.Ordinal) || id.StartsWith("change-", StringComparison.Ordinal);

    private void FillSlots(InlineLists inlines)
    {
        foreach (var slot in inlines.Slots)
        {
            if (_context.Slots.Contains(slot.Name)) continue;
            if (slot.Name == "tap" && IdOfItem(slot) is { } step && _context.Taps.TryGetValue(step, out var tap)) FillTap(slot, tap);
            else _bag.Add(Rule.StrayMark, _context.At(slot.Line, slot.Column), $"'{{{slot.Name}}}' means nothing here.", slot.Name == "tap" ? "Give this step a 'tap' in guide.yaml, or remove the mark." : "Remove the braces.");
        }

        foreach (var literal in inlines.Literals.Where(literal => literal.Content.AsSpan().Contains("{#", StringComparison.Ordinal)))
            _bag.Add(Rule.StrayMark, _context.At(literal.Line, literal.Column), "'{#' does not begin a valid id at the end of a heading or list item.", Names.Cure);
    }

    private void ResolveLinks(InlineLists inlines)
    {
        foreach (var link in inlines.Links)
        {
            var where = _context.At(link.Line, link.Column);
            if (link.IsImage)
            {
                _bag.Add(Rule.Unsupported, where, "Pictures cannot be put into text.", "Say it in words; screens are drawn from a step's 'tap'.");
                continue;
            }

            var resolved = Resolve(link.Url ?? "", where);
            if (Deception.Find(PlainText(link)) is { } sign) _bag.Add(Rule.DeceptiveLink, where, $"The link's text holds {sign}.", "Type the text again by hand.");
            link.Url = resolved.Href ?? "#";
            CopyLink(link, resolved);
            if (resolved.Form is { } form) link.InsertAfter(new LiteralInline($" ({form.Address.Host})"));
            if (resolved.Blank is { } blank) PlaceBlank(link, blank, where);
        }

        foreach (var link in inlines.Autolinks)
        {
            var resolved = Resolve(link.IsEmail ? "mailto:" + link.Url : link.Url, _context.At(link.Line, link.Column));
            if (resolved.Href is null) link.Url = "#";
        }
    }

    private void FillTap(SlotInline slot, Tap tap)
    {
        slot.Html = TapHtml(tap);
        _copy.Replace(slot.Span, $"**{tap.LabelFor(_context.Language).Text}**");
    }

    private void CopyLink(LinkInline link, ResolvedLink resolved)
    {
        if (resolved.Blank is not null) _copy.Replace(link.Span, $"\\[{PlainText(link)}\\]");
        else if (resolved.InSite is { } place) _copy.Replace(link.UrlSpan, MarkdownCopy.SiteScheme + _context.Links.PathOf(place, _context.Language));
        else if (resolved.Form is { } form) _copy.Replace(link.UrlSpan, form.Address.AbsoluteUri);
    }

    // Footnotes, named after the claims; the page's Markdown ends with their texts.
    private void CopyCitations(InlineLists inlines)
    {
        foreach (var mark in inlines.Citations) _copy.Replace(mark.Span, $"[^{mark.ClaimId}]");
    }

    private void PlaceBlank(LinkInline link, string name, SourceSpan where)
    {
        var label = Typography.Set(PlainText(link), _context.Language.Spacing);
        if (!IsLetter(IdMarks.LeafOf(link)!))
            _bag.Add(Rule.StrayMark, where, "A blank can stand in a letter only.", "Write 'sections: { id-of-this-section: letter }' into the facts, or remove the blank.");
        _blanks.Add(new Blank(name, label, where));
        if (link.Title is not (null or "" or "optional"))
            _bag.Add(Rule.Unsupported, where, $"A blank cannot be '{link.Title}'.", "Write \"optional\" or nothing.");
        var optional = link.Title == "optional" ? " data-optional" : "";
        link.ReplaceBy(new SlotInline(name) { Html = $"<span class=\"fill\" data-fill=\"{name}\"{optional}>[{HtmlText.Encode(label)}]</span>" }, copyChildren: false);
    }

    // Not where it would disturb: headings, links, letters, and the one line of a step, which checklists repeat.
    private void ExplainTerms(MarkdownDocument document)
    {
        if (_context.Terms is not { } terms) return;
        var (seen, section) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var leaf in MarkdownTree.LeavesOf(document))
        {
            if (leaf is HeadingBlock && section++ > 0 && _context.IsSplit) seen.Clear();
            if (leaf is HeadingBlock || leaf.Inline is null || IsLetter(leaf)) continue;
            if (leaf.Parent is ListItemBlock item && item[0] == leaf && IdOf(item) is not null) continue;
            foreach (var literal in MarkdownTree.InlinesOf<LiteralInline>(leaf.Inline).Where(literal => !IsInLink(literal)))
                terms.Mark(literal, seen, _terms, _context.Language);
        }
    }

    private static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline) return true;
        }

        return false;
    }

    private bool IsLetter(LeafBlock block) => _context.Letters.Count > 0 && _context.Letters.Contains(SectionIdOf(block));

    private static string SectionIdOf(Block block)
    {
        while (block.Parent is not (null or MarkdownDocument)) block = block.Parent;
        var document = (MarkdownDocument)block.Parent!;
        return document.Take(document.IndexOf(block) + 1).OfType<HeadingBlock>().LastOrDefault() is { } heading ? IdOf(heading) ?? "" : "";
    }

    private ResolvedLink Resolve(string target, SourceSpan where)
    {
        var resolved = _context.Links.Resolve(target, _context.Page, _context.Language);
        if (resolved.Broken is { } rule) _bag.Add(rule, where, resolved.Cause, resolved.Cure);
        if (resolved.InSite is { } inSite) _links.Add(new ContentLink(inSite.Page, inSite.Anchor, where));
        return resolved;
    }

    private ImmutableArray<Section> CutSections(MarkdownDocument document)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var current = new SectionDraft(null);
        var lines = new LineStarts(_context.Body);
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                sections.Add(Finish(current, lines, heading.Line));
                current = new SectionDraft(heading);
                CheckHeading(heading);
            }
            else if (block is ListBlock list && list.All(item => IdOf(item) is not null))
            {
                current.AddCitations(CitationsIn(list));
                current.Add(new MarkedListPart(list.IsOrdered, [.. list.Cast<ListItemBlock>().Select(ReadItem)]));
            }
            else if (block is not LinkReferenceDefinitionGroup)
            {
                var html = _html.Render(block);
                current.AddCitations(CitationsIn(block));
                current.Add(block is Table ? $"<div class=\"scroll\">{html}</div>" : html);
                if (block is ContainerBlock container) current.AddAnchors(container.Descendants<ListItemBlock>().Select(IdOf).OfType<string>());
            }
        }

        sections.Add(Finish(current, lines, int.MaxValue));
        return sections.ToImmutable();
    }

    private IEnumerable<Citation> CitationsIn(Block block) =>
        MarkdownTree.InlinesOf<CitationInline>(block).Select(mark => new Citation(mark.ClaimId, _context.At(mark.Line, mark.Column)));

    private void CheckHeading(HeadingBlock heading)
    {
        var where = _context.At(heading.Line, heading.Column);
        if (heading.Level is not (2 or 3))
            _bag.Add(Rule.Heading, where, $"A heading of level {heading.Level} cannot stand in a text.", "Use ## or ###; the page's title is in the front matter.");
        if (IdOf(heading) is null)
            _bag.Add(Rule.Heading, where, "The heading has no id.", "End the line with {#some-id}, the same in every language.");
        foreach (var citation in CitationsIn(heading))
            _bag.Add(Rule.StrayMark, citation.Where, "A heading cannot cite.", "Put the citation after a sentence below it.");
    }

    private Section Finish(SectionDraft draft, LineStarts lines, int nextLine) => new(
        draft.Heading is { } heading ? IdOf(heading) ?? "" : "",
        draft.Heading?.Level ?? 0,
        draft.Heading is null ? "" : _html.RenderInline(draft.Heading),
        draft.Heading is null ? "" : PlainText(draft.Heading.Inline!),
        draft.Parts,
        draft.Anchors,
        draft.Citations,
        Fingerprint.Of(lines.Between(draft.Heading?.Line ?? 0, nextLine)),
        _context.At(draft.Heading?.Line ?? 0, draft.Heading?.Column ?? 0));

    private MarkedItem ReadItem(ListItemBlock item)
    {
        var first = (ParagraphBlock)item[0];
        var more = string.Concat(item.Skip(1).Select(_html.Render));
        var showsTap = MarkdownTree.InlinesOf<SlotInline>(first).Count(slot => slot.Name == "tap") == 1;
        return new MarkedItem(IdOf(item)!, _html.RenderInline(first), more, PlainText(first.Inline!), showsTap, _context.At(item.Line, item.Column));
    }

    private string TapHtml(Tap tap)
    {
        var (language, text) = tap.LabelFor(_context.Language);
        var label = HtmlText.Encode(Typography.Set(text, language.Spacing));
        return language == _context.Language
            ? $"<b class=\"label\">{label}</b>"
            : $"<b class=\"label\" lang=\"{language.Code}\">{label}</b> <span class=\"unseen\">({HtmlText.Encode(_context.LabelNotSeen)})</span>";
    }

    private IEnumerable<Prose> ProseIn(MarkdownDocument document)
    {
        foreach (var leaf in MarkdownTree.LeavesOf(document).Where(leaf => leaf.Inline is not null))
            yield return new Prose(PackedText.Of(PlainText(leaf.Inline!)), IsLink: false, _context.At(leaf.Line, leaf.Column));
        foreach (var link in MarkdownTree.InlinesOf<LinkInline>(document))
            yield return new Prose(PackedText.Of(PlainText(link)), IsLink: true, _context.At(link.Line, link.Column));
    }

    private string PlainText(ContainerInline text)
    {
        _plain.Clear();
        AppendPlain(text, _plain);
        return _plain.ToString().Trim();
    }

    private static void AppendPlain(ContainerInline text, StringBuilder plain)
    {
        for (var inline = text.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            _ = inline switch
            {
                LiteralInline literal => plain.Append(literal.Content.AsSpan()),
                CodeInline code => plain.Append(code.Content),
                TermInline term => plain.Append(term.Text),
                LineBreakInline => plain.Append(' '),
                _ => plain,
            };
            if (inline is ContainerInline inner) AppendPlain(inner, plain);
        }
    }

    private static string? IdOfItem(Inline inline) => IdMarks.LeafOf(inline) is { Parent: ListItemBlock item } ? IdOf(item) : null;

    private static string? IdOf(MarkdownObject block) => block.TryGetAttributes()?.Id;

    /// <summary>Finds lines of a text by their number, in ascending order.</summary>
    private sealed class LineStarts(string text)
    {
        private int _line;
        private int _place;

        /// <summary>The text from one line up to another one.</summary>
        public ReadOnlySpan<char> Between(int first, int next)
        {
            var start = PlaceOf(first);
            return text.AsSpan(start, PlaceOf(next) - start);
        }

        private int PlaceOf(int line)
        {
            for (; _line < line && _place < text.Length; _line++)
            {
                var end = text.IndexOf('\n', _place);
                _place = end < 0 ? text.Length : end + 1;
            }

            return _place;
        }
    }

    /// <summary>A section while its blocks are read; runs of HTML blocks become one part.</summary>
    private sealed class SectionDraft(HeadingBlock? heading)
    {
        private readonly List<SectionPart> _parts = [];
        private readonly StringBuilder _html = new();
        private readonly List<string> _anchors = [];
        private readonly List<Citation> _citations = [];

        public HeadingBlock? Heading { get; } = heading;

        public ImmutableArray<SectionPart> Parts
        {
            get
            {
                EndHtml();
                return [.. _parts];
            }
        }

        public ImmutableArray<string> Anchors => [.. _anchors];

        public ImmutableArray<Citation> Citations => [.. _citations];

        public void Add(MarkedListPart part)
        {
            EndHtml();
            _parts.Add(part);
        }

        public void Add(string html) => _html.Append(html);

        public void AddCitations(IEnumerable<Citation> citations) => _citations.AddRange(citations);

        public void AddAnchors(IEnumerable<string> ids) => _anchors.AddRange(ids);

        private void EndHtml()
        {
            if (_html.Length > 0) _parts.Add(new HtmlPart(_html.ToString()));
            _html.Clear();
        }
    }
}
