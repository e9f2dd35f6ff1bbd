using Markdig.Helpers;
using Markdig.Parsers;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>Parses each <c>&lt;</c> with which raw HTML would begin.</summary>
internal sealed class BareBracketParser : InlineParser
{
    public BareBracketParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!char.IsAsciiLetter(slice.PeekChar()) && slice.PeekChar() is not ('/' or '!' or '?')) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new BareBracketInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            Span = new(start, start),
            Line = line,
            Column = column,
        };
        slice.Start++;
        return true;
    }
}
