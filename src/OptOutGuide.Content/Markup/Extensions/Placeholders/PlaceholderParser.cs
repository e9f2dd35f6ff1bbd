using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>
/// Parses <c>{#id}</c> and <c>{name}</c>. Markdig's generic attributes are not used, because they would allow event handlers
/// and styles, and lose ids on tight list items.
/// </summary>
internal sealed class PlaceholderParser : InlineParser
{
    /// <summary>Longer than any valid name. Limits the search for the closing bracket.</summary>
    internal const int MaxLength = 100;

    public PlaceholderParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan()[1..];
        var end = rest[..Math.Min(rest.Length, MaxLength)].IndexOf('}');
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
