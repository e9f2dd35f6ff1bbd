using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Statistics;

/// <summary>The plain text of rendered HTML, one string for each paragraph, list item or table cell.</summary>
internal static partial class TextBlocks
{
    public static ImmutableArray<string> Of(string html) => [.. BlockTag().Split(html).Select(HtmlText.Plain).Where(text => text.Length > 0)];

    [GeneratedRegex(@"</?(?:p|ul|ol|li|h[1-6]|blockquote|pre|table|thead|tbody|tr|td|th|div|hr|br)\b[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex BlockTag();
}
