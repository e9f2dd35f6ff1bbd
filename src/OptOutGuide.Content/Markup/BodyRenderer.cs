using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Markdown in, <see cref="RenderedBody"/> out. Markdig's mutable tree begins and ends here.</summary>
internal sealed class BodyRenderer
{
    private const int MaxBrokenLinks = 100;

    private readonly MarkupContext _context;
    private readonly DiagnosticBag _bag;
    private readonly List<ContentLink> _links = [];
    private readonly List<FillInField> _blanks = [];
    private readonly List<string> _terms = [];
    private readonly Dictionary<string, int> _lineOfId = new(StringComparer.Ordinal);

    private readonly HashSet<Block> _letterBlocks = [];
    private int _brokenLinks;
    private readonly MarkdownDialect.Writer _html;
    private readonly TextBuffer _text;
    private readonly TextStore _store;
    private readonly PortableMarkdown _copy;

    private BodyRenderer(MarkupContext context, RenderBuffers desk, DiagnosticBag bag) =>
        (_context, _html, _text, _store, _bag, _copy) = (context, desk.Html, desk.Text, desk.Store, bag, new PortableMarkdown(context.Body));

    /// <summary>Renders a document; the result is to be used only if no finding was added.</summary>
    public static RenderedBody Render(MarkupContext context, RenderBuffers desk, DiagnosticBag bag) => new BodyRenderer(context, desk, bag).Render();

    private RenderedBody Render()
    {
        _html.Text.CutTo(0);
        var document = Parse();
        var parts = new CollectedNodes(document);
        CheckMarkup(document, parts);
        PlaceIds(parts);
        FindLetters(document);
        FillSlots(parts);
        ResolveLinks(parts);
        CopyCitations(parts);
        ExplainTerms(parts);
        MarkdownDialect.ApplyTypography(document, _context.Language);
        return new RenderedBody(CutSections(document), [.. _links], [.. _blanks], [.. _terms], TextRunsOf(document, parts), _store.Add(_copy.WriteTo(_text)));
    }

    // An empty text stands in for one with a finding.
    private MarkdownDocument Parse()
    {
        var fault = MarkdownLimits.FindFault(_context.Body);
        if (fault is null && MarkdownDialect.Parse(_context.Body) is { } document) return document;
        var (line, message) = fault ?? (0, "Lists, quotations or marks stand too deep inside each other.");
        _bag.Add(Rule.TooComplex, _context.At(line, 0), message, "Write it as shorter and plainer parts, with empty lines between them.");
        return MarkdownDialect.Parse("")!;
    }

    private void CheckMarkup(MarkdownDocument document, CollectedNodes parts)
    {
        foreach (var entity in parts.Entities)
        {
            if (HiddenCharacters.Find(entity.Transcoded.AsSpan()) is { } hidden) HiddenCharacters.Report(_context.At(entity.Line, entity.Column), hidden, _bag);
        }

        foreach (var table in parts.Tables.Where(table => table.ColumnDefinitions.Any(column => column.Alignment is not null)))
            _bag.Add(Rule.Unsupported, _context.At(table.Line, table.Column), "The columns of a table cannot be aligned.", "Write the line below its head without colons: | --- | --- |.");

        foreach (var heading in parts.Headings.Where(heading => heading.Parent != document))
            _bag.Add(Rule.Heading, _context.At(heading.Line, heading.Column), "A heading cannot stand inside a list or quotation.", "Move it out of there, or write it as text.");

        // Its name would become a class, and an escaped blank in it would make two.
        foreach (var code in parts.Codes) code.TryGetAttributes()?.Classes?.Clear();
        foreach (var bracket in parts.BareBrackets) _copy.Escape(bracket.Span.Start);
    }

    private void PlaceIds(CollectedNodes parts)
    {
        foreach (var mark in parts.Ids)
        {
            var location = _context.At(mark.Line, mark.Column);
            var owner = AnchorIds.OwnerOf(mark);
            owner?.GetAttributes().Id = mark.Id;
            if (owner is null)
                _bag.Add(Rule.StrayPlaceholder, location, $"'{{#{mark.Id}}}' does not stand at the end of a heading or of a list item's first paragraph.", "Move it there, or remove it.");
            else if (IsReserved(mark.Id))
                _bag.Add(Rule.DuplicateId, location, $"The id '{mark.Id}' belongs to the page's own frame.", "Use another id.");
            else if (!_lineOfId.TryAdd(mark.Id, location.Line))
                _bag.Add(Rule.DuplicateId, location, $"The id '{mark.Id}' stands on this page already, at line {_lineOfId[mark.Id]}.", "Give one of the two another id.");

            AnchorIds.Remove(mark);
        }
    }

    // Ids that the layout and the list of sources use on every page.
    private static bool IsReserved(string id) => id is "content" or "all-pages" or "choose-guide" or "read-more" or "ladder" or "share" or "sources"
        || id.StartsWith("source-", StringComparison.Ordinal) || id.StartsWith("term-", StringComparison.Ordinal) || id.StartsWith("change-", StringComparison.Ordinal);

    private void FillSlots(CollectedNodes parts)
    {
        foreach (var slot in parts.Slots)
        {
            if (_context.Slots.Contains(slot.Name)) continue;
            if (slot.Name == "tap" && IdOfItem(slot) is { } step && _context.Taps.TryGetValue(step, out var tap)) FillTap(slot, tap);
            else _bag.Add(Rule.StrayPlaceholder, _context.At(slot.Line, slot.Column), $"'{{{slot.Name}}}' means nothing here.", slot.Name == "tap" ? "Give this step a 'tap' in guide.yaml, or remove the mark." : "Remove the braces.");
        }

        foreach (var literal in parts.Literals.Where(literal => literal.Content.AsSpan().Contains("{#", StringComparison.Ordinal)))
            _bag.Add(Rule.StrayPlaceholder, _context.At(literal.Line, literal.Column), "'{#' does not begin a valid id at the end of a heading or list item.", Identifiers.Fix);
    }

    private void ResolveLinks(CollectedNodes parts)
    {
        foreach (var link in parts.Links)
        {
            var location = _context.At(link.Line, link.Column);
            if (link.IsImage)
            {
                _bag.Add(Rule.Unsupported, location, "Pictures cannot be put into text.", "Say it in words; screens are drawn from a step's 'tap'.");
                continue;
            }

            var resolved = Resolve(link.Url ?? "", location);
            if (resolved.Broken is null) CheckName(link, resolved, location);
            link.Url = resolved.Href ?? "#";
            CopyLink(link, resolved);
            if (resolved.Form is not null) link.InsertAfter(new LiteralInline($" ({resolved.Host})"));
            if (resolved.FillInField is { } blank) PlaceBlank(link, blank, location);
        }

        foreach (var link in parts.Autolinks)
        {
            var location = _context.At(link.Line, link.Column);
            var resolved = Resolve(link.IsEmail ? "mailto:" + link.Url : link.Url, location);
            if (resolved.Href is null) link.Url = "#";
            else if (resolved.Form is not null || resolved.FillInField is not null) _bag.Add(Rule.UnsafeLink, location, $"<{link.Url}> is an address without words.", $"Write [the words]({link.Url}).");
        }

        foreach (var unused in parts.References.Except(parts.Links.Select(link => link.Reference)))
            _bag.Add(Rule.Unsupported, _context.At(unused!.Line, unused.Column), $"No link uses the address of '[{unused.Label}]'.", "Remove the line.");
    }

    private void CheckName(LinkInline link, ResolvedLink resolved, SourceLocation location)
    {
        if (resolved.FillInField is null && WebAddress.FindOtherHost(Plain(link), resolved.Host) is { } named)
            _bag.Add(Rule.DeceptiveLink, location, $"The link's text names the host '{named}', but it leads to {(resolved.Host is null ? "a page of this site" : $"'{resolved.Host}'")}.", "Let the text say where the link leads.");
    }

    private void FillTap(PlaceholderInline slot, Tap tap)
    {
        slot.Html = TapHtml(tap);
        _copy.Replace(slot.Span, $"**{PortableMarkdown.Encode(tap.LabelFor(_context.Language).Text)}**");
    }

    private void CopyLink(LinkInline link, ResolvedLink resolved)
    {
        if (resolved.FillInField is not null) _copy.Replace(link.Span, $"\\[{PortableMarkdown.Encode(PlainText(link))}\\]");
        else if (resolved.InSite is { } place) _copy.Replace(link.UrlSpan, PortableMarkdown.SiteScheme + _context.Links.PathOf(place, _context.Language));
        else if (resolved.Form is not null) _copy.Replace(link.UrlSpan, resolved.Copy);
    }

    // Footnotes, named after the claims; the page's Markdown ends with their texts.
    private void CopyCitations(CollectedNodes parts)
    {
        foreach (var mark in parts.Citations) _copy.Replace(mark.Span, $"[^{mark.ClaimId}]");
    }

    private void PlaceBlank(LinkInline link, string name, SourceLocation location)
    {
        var label = Typography.Apply(PlainText(link), _context.Language.Spacing);
        if (!IsLetter(AnchorIds.LeafOf(link)!))
            _bag.Add(Rule.StrayPlaceholder, location, "A blank can stand in a letter only.", "Write 'sections: { id-of-this-section: letter }' into the facts, or remove the blank.");
        _blanks.Add(new FillInField(name, label, location));
        if (link.Title is not (null or "" or "optional"))
            _bag.Add(Rule.Unsupported, location, $"A blank cannot be '{link.Title}'.", "Write \"optional\" or nothing.");
        var optional = link.Title == "optional" ? " data-optional" : "";
        link.ReplaceBy(new PlaceholderInline(name) { Html = $"<span class=\"fill\" data-fill=\"{name}\"{optional}>[{HtmlText.Encode(label)}]</span>" }, copyChildren: false);
    }

    // Not where it would disturb: headings, links, letters, and the one line of a step, which checklists repeat.
    private void ExplainTerms(CollectedNodes parts)
    {
        if (_context.Terms is not { } terms) return;
        var (seen, section) = (new HashSet<string>(StringComparer.Ordinal), 0);
        Action<Inline> explain = Explain;
        foreach (var leaf in parts.Leaves)
        {
            if (leaf is HeadingBlock && section++ > 0 && _context.IsSplit) seen.Clear();
            if (leaf is HeadingBlock || leaf.Inline is null || IsLetter(leaf)) continue;
            if (leaf.Parent is ListItemBlock item && item[0] == leaf && IdOf(item) is not null) continue;
            MarkdownTree.VisitInlines(leaf, explain);
        }

        void Explain(Inline inline)
        {
            if (inline is LiteralInline literal && !IsInLink(literal)) terms.Mark(literal, seen, _terms, _context.Language);
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

    private bool IsLetter(Block block)
    {
        while (block.Parent is not (null or MarkdownDocument)) block = block.Parent;
        return _letterBlocks.Contains(block);
    }

    private void FindLetters(MarkdownDocument document)
    {
        if (_context.Letters.Count == 0) return;
        var section = "";
        foreach (var block in document)
        {
            if (block is HeadingBlock heading) section = IdOf(heading) ?? "";
            if (_context.Letters.Contains(section)) _letterBlocks.Add(block);
        }
    }

    private ResolvedLink Resolve(string target, SourceLocation location)
    {
        // Each is compared with every page of the site to say what was meant.
        if (_brokenLinks == MaxBrokenLinks) return new ResolvedLink("#");
        var resolved = _context.Links.Resolve(target, _context.Page, _context.Language);
        if (resolved.Broken is { } rule)
        {
            _bag.Add(rule, location, resolved.Message, resolved.Fix);
            _brokenLinks++;
        }

        if (resolved.InSite is { } inSite) _links.Add(new ContentLink(inSite.Page, inSite.Anchor, location));
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
            else if (block is ListBlock list && IsMarked(list))
            {
                EndHtml(current);
                current.Citations.AddRange(CitationsIn(list));
                current.Parts.Add(new AnchoredListPart(list.IsOrdered, [.. list.Cast<ListItemBlock>().Select(ReadItem)]));
            }
            else if (block is not LinkReferenceDefinitionGroup)
            {
                if (block is Table) _html.Text.Append("<div class=\"scroll\">");
                _html.Write(block);
                if (block is Table) _html.Text.Append("</div>");
                current.Citations.AddRange(CitationsIn(block));
                MarkdownTree.VisitBlocks(block, inner =>
                {
                    if (inner is ListItemBlock && IdOf(inner) is { } id) current.Anchors.Add(_store.Name(id));
                });
            }
        }

        sections.Add(Finish(current, lines, int.MaxValue));
        return sections.ToImmutable();
    }

    private static bool IsMarked(ListBlock list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (IdOf(list[i]) is null) return false;
        }

        return true;
    }

    // Runs of HTML blocks become one part.
    private void EndHtml(SectionDraft draft)
    {
        if (_html.Text.Length > 0) draft.Parts.Add(new HtmlPart(_store.Add(_html.TakeFrom(0))));
    }

    private List<Citation> CitationsIn(Block block)
    {
        var citations = new List<Citation>();
        MarkdownTree.VisitInlines(block, inline =>
        {
            if (inline is CitationInline mark) citations.Add(new Citation(_store.Name(mark.ClaimId), _context.At(mark.Line, mark.Column)));
        });
        return citations;
    }

    private void CheckHeading(HeadingBlock heading)
    {
        var location = _context.At(heading.Line, heading.Column);
        if (heading.Level is not (2 or 3))
            _bag.Add(Rule.Heading, location, $"A heading of level {heading.Level} cannot stand in a text.", "Use ## or ###; the page's title is in the front matter.");
        if (IdOf(heading) is null)
            _bag.Add(Rule.Heading, location, "The heading has no id.", "End the line with {#some-id}, the same in every language.");
        foreach (var citation in CitationsIn(heading))
            _bag.Add(Rule.StrayPlaceholder, citation.Location, "A heading cannot cite.", "Put the citation after a sentence below it.");
    }

    private Section Finish(SectionDraft draft, LineStarts lines, int nextLine)
    {
        EndHtml(draft);
        return new(
            draft.Heading is { } heading ? _store.Name(IdOf(heading) ?? "") : "",
            draft.Heading?.Level ?? 0,
            draft.Heading is null ? "" : _store.Name(_html.RenderInline(draft.Heading).ToString()),
            draft.Heading is null ? "" : _store.Name(PlainText(draft.Heading.Inline!)),
            [.. draft.Parts],
            [.. draft.Anchors],
            [.. draft.Citations],
            Fingerprint.Of(lines.Between(draft.Heading?.Line ?? 0, nextLine)),
            _context.At(draft.Heading?.Line ?? 0, draft.Heading?.Column ?? 0));
    }

    private AnchoredItem ReadItem(ListItemBlock item)
    {
        var first = (ParagraphBlock)item[0];
        for (var i = 1; i < item.Count; i++) _html.Write(item[i]);
        var more = _store.Add(_html.TakeFrom(0));
        return new AnchoredItem(_store.Name(IdOf(item)!), _store.Add(_html.RenderInline(first)), more, _store.Add(Plain(first.Inline!)), ShowsTap(first), _context.At(item.Line, item.Column));
    }

    private static bool ShowsTap(ParagraphBlock text)
    {
        var taps = 0;
        MarkdownTree.VisitInlines(text, inline =>
        {
            if (inline is PlaceholderInline { Name: "tap" }) taps++;
        });
        return taps == 1;
    }

    private string TapHtml(Tap tap)
    {
        var (language, text) = tap.LabelFor(_context.Language);
        var label = HtmlText.Encode(Typography.Apply(text, language.Spacing));
        return language == _context.Language
            ? $"<b class=\"label\">{label}</b>"
            : $"<b class=\"label\" lang=\"{language.Code}\">{label}</b> <span class=\"unseen\">({HtmlText.Encode(_context.LabelNotSeen)})</span>";
    }

    private ImmutableArray<TextRun> TextRunsOf(MarkdownDocument document, CollectedNodes parts)
    {
        var prose = ImmutableArray.CreateBuilder<TextRun>(parts.Leaves.Count + parts.Links.Count);
        foreach (var leaf in parts.Leaves.Where(leaf => leaf.Inline is not null))
            prose.Add(new TextRun(_store.Add(Plain(leaf.Inline!)), IsLink: false, _context.At(leaf.Line, leaf.Column)));
        // Not those that have become blanks.
        MarkdownTree.VisitInlines(document, inline =>
        {
            if (inline is LinkInline link) prose.Add(new TextRun(_store.Add(Plain(link)), IsLink: true, _context.At(link.Line, link.Column)));
        });
        return prose.DrainToImmutable();
    }

    private string PlainText(ContainerInline text) => Plain(text).ToString();

    // Until the next one.
    private ReadOnlySpan<char> Plain(ContainerInline text)
    {
        _text.CutTo(0);
        AppendPlain(text);
        return _text.Written.Trim();
    }

    private void AppendPlain(ContainerInline text)
    {
        for (var inline = text.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            _ = inline switch
            {
                LiteralInline literal => _text.Append(literal.Content.AsSpan()),
                CodeInline code => _text.Append(code.Content),
                HtmlEntityInline entity => _text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => _text.Append(link.Url),
                GlossaryTermInline term => _text.Append(term.Text),
                LineBreakInline => _text.Append(' '),
                _ => _text,
            };
            if (inline is ContainerInline inner) AppendPlain(inner);
        }
    }

    private static string? IdOfItem(Inline inline) => AnchorIds.LeafOf(inline) is { Parent: ListItemBlock item } ? IdOf(item) : null;

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

    /// <summary>A section while its blocks are read.</summary>
    private sealed record SectionDraft(HeadingBlock? Heading)
    {
        public List<SectionPart> Parts { get; } = [];

        public List<string> Anchors { get; } = [];

        public List<Citation> Citations { get; } = [];
    }
}
