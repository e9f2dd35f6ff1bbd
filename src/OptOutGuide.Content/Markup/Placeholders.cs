using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary><c>{#id}</c> at the end of a heading or of a list item's first paragraph.</summary>
internal sealed class AnchorIdInline(string id) : LeafInline
{
    public string Id { get; } = id;
}

/// <summary><c>{name}</c>: a place that facts or the clock fill.</summary>
internal sealed class PlaceholderInline(string name) : LeafInline
{
    public string Name { get; } = name;

    /// <summary>What stands there; the mark itself as long as nothing does.</summary>
    public string Html { get; set; } = "{" + name + "}";
}

/// <summary>A word of the glossary, where a text uses it first.</summary>
internal sealed class GlossaryTermInline(string id, string text) : LeafInline
{
    public string Id { get; } = id;

    public string Text { get; } = text;
}

/// <summary>
/// Reads <c>{#id}</c> and <c>{name}</c> and nothing else. Markdig's generic attributes would let text set event handlers
/// and styles, and lose ids on tight list items.
/// </summary>
internal sealed class PlaceholderParser : InlineParser
{
    // Longer than any name: what is no mark is not searched to its end.
    internal const int MaxPlaceholderLength = 100;

    public PlaceholderParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan()[1..];
        var end = rest[..Math.Min(rest.Length, MaxPlaceholderLength)].IndexOf('}');
        if (end < 1) return false;

        var isId = rest[0] == '#';
        var name = rest[(isId ? 1 : 0)..end];
        if (!Identifiers.IsValid(name)) return false;
        if (isId && !rest[(end + 1)..].IsWhiteSpace()) return false;

        LeafInline inline = isId ? new AnchorIdInline(name.ToString()) : new PlaceholderInline(name.ToString());
        inline.Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end + 1));
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start += end + 2;
        return true;
    }
}

/// <summary><c>[@claim-id]</c></summary>
internal sealed class CitationInline(string claimId) : LeafInline
{
    public string ClaimId { get; } = claimId;
}

/// <summary>Reads <c>[@claim-id]</c>; all other brackets are left to links.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text[..Math.Min(text.Length, PlaceholderParser.MaxPlaceholderLength)].IndexOf(']');
        if (end < 3 || text[1] != '@' || !Identifiers.IsValid(text[2..end])) return false;
        processor.Inline = new CitationInline(text[2..end].ToString())
        {
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }
}

/// <summary>Writes a mark that the page turns into a number.</summary>
internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline obj) => renderer.Write(Documents.Citation.MarkStart).Write(obj.ClaimId).Write(Documents.Citation.MarkEnd);
}

/// <summary>Writes a word between marks, which the page turns into its explanation.</summary>
internal sealed class GlossaryTermRenderer : HtmlObjectRenderer<GlossaryTermInline>
{
    protected override void Write(HtmlRenderer renderer, GlossaryTermInline obj) => renderer.Write(Documents.GlossaryMarker.Open(obj.Id)).Write(HtmlText.Encode(obj.Text)).Write(Documents.GlossaryMarker.Close);
}

/// <summary>Writes what fills a slot. Ids are attributes and leave no text.</summary>
internal sealed class PlaceholderRenderer : HtmlObjectRenderer<PlaceholderInline>
{
    protected override void Write(HtmlRenderer renderer, PlaceholderInline obj) => renderer.Write(obj.Html);
}
