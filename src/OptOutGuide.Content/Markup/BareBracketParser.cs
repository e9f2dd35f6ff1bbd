using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup;

/// <summary>A <c>&lt;</c> that elsewhere could begin an element. Here it is text; a copy for other sites must say so.</summary>
internal sealed class BareBracketInline : LiteralInline;

/// <summary>Finds each <c>&lt;</c> with which raw HTML would begin. Stands after the parser of addresses in angle brackets.</summary>
internal sealed class BareBracketParser : InlineParser
{
    public BareBracketParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!char.IsAsciiLetter(slice.PeekChar()) && slice.PeekChar() is not ('/' or '!' or '?')) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new BareBracketInline { Content = new StringSlice(slice.Text, slice.Start, slice.Start), Span = new(start, start), Line = line, Column = column };
        slice.Start++;
        return true;
    }
}
