using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Statistics;

/// <summary>The plain text of rendered HTML, one string for each paragraph, list item or table cell.</summary>
internal static partial class TextBlocks
{
    public static ImmutableArray<string> Of(string html)
    {
        var blocks = ImmutableArray.CreateBuilder<string>(1);
        var start = 0;
        foreach (var tag in BlockTag().EnumerateMatches(html))
        {
            Add(html.AsSpan(start, tag.Index - start));
            start = tag.Index + tag.Length;
        }

        Add(html.AsSpan(start));
        return blocks.DrainToImmutable();

        void Add(ReadOnlySpan<char> block)
        {
            if (HtmlText.Plain(block) is { Length: > 0 } text) blocks.Add(text);
        }
    }

    [GeneratedRegex(@"</?(?:p|ul|ol|li|h[1-6]|blockquote|pre|table|thead|tbody|tr|td|th|div|hr|br)\b[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex BlockTag();
}
