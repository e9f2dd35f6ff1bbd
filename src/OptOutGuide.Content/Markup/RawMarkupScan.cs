using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Finds markup that stays visible in a document. To be run before placeholders are filled and typography is applied.</summary>
internal sealed class RawMarkupScan(MarkupContext context)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Index, Inline Inline)> _written = [];

    /// <summary>All marks of a document.</summary>
    public ImmutableArray<Diagnostic> Run(CollectedNodes nodes)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var code in nodes.Codes.Where(code => code.ClosingFencedCharCount == 0)) found.Add(OpenFence(code));
        var hasReference = new Lazy<bool>(() => nodes.Leaves.Exists(leaf => leaf.Inline is { } text && RawEmphasis.RefersToNote(Read(text))));
        foreach (var leaf in nodes.Leaves)
        {
            if (leaf is CodeBlock and not FencedCodeBlock) found.Add(IndentedCode(leaf));
            if (leaf.Inline is not { } inlines) continue;
            var text = Read(inlines);
            var isNote = text.StartsWith('*') && hasReference.Value;
            // Looking for the reference has read other leaves into the shared buffers.
            if (isNote) Read(inlines);
            foreach (var mark in RawEmphasis.Find(text, isNote).Concat(RawPatterns.Find(text))) found.Add(mark.At(LocationOf(mark, leaf)));
        }

        return found.ToImmutable();
    }

    private Diagnostic OpenFence(FencedCodeBlock code) => new(
        Rule.RawMarkup,
        context.LocationOf(code),
        "The reader would see everything after this line as code.",
        "Close the code with a line of the same marks.");

    private Diagnostic IndentedCode(LeafBlock code) => new(
        Rule.RawMarkup,
        context.LocationOf(code),
        "The reader would see the lines that begin with four spaces as code.",
        "Begin them with fewer spaces; put code between two lines ```.");

    private string Read(ContainerInline inlines)
    {
        _text.Clear();
        _written.Clear();
        Append(inlines);
        return _text.ToString();
    }

    private void Append(ContainerInline parent)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _written.Add((_text.Length, literal));
                    var content = literal.Content.AsSpan();
                    if (literal.IsFirstCharacterEscaped && content.Length > 0) _text.Append(RawMarkupMatch.Resolved).Append(content[1..]);
                    else _text.Append(content);
                    break;
                case DelimiterInline open:
                    _written.Add((_text.Length, open));
                    _text.Append(open.ToLiteral());
                    Append(open);
                    break;
                case LineBreakInline:
                    _text.Append('\n');
                    break;
                case EmphasisInline or LinkInline:
                    _text.Append(RawMarkupMatch.Resolved);
                    Append((ContainerInline)inline);
                    _text.Append(RawMarkupMatch.Resolved);
                    break;
                case ContainerInline inner:
                    Append(inner);
                    break;
                default:
                    _text.Append(RawMarkupMatch.Resolved);
                    break;
            }
        }
    }

    private SourceLocation LocationOf(RawMarkupMatch mark, LeafBlock leaf)
    {
        var at = _written.FindLastIndex(written => written.Index <= mark.Index);
        if (at < 0) return context.LocationOf(leaf);
        // Markdig gives a bracket that begins no link a span, but no line.
        var (index, inline) = _written[at];
        var position = Math.Min(inline.Span.Start + mark.Index - index, context.Body.Length);
        var before = context.Body.AsSpan(0, position);
        return context.At(before.Count('\n'), position - before.LastIndexOf('\n') - 1);
    }
}
