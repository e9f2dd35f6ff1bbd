using Markdig.Helpers;
using Markdig.Parsers;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>Parses <c>[@claim-id]</c>. Other brackets are left to the parser of links.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = text[..Math.Min(text.Length, PlaceholderParser.MaxLength)].IndexOf(']');
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
