using AngleSharp.Dom;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Text browsers, copies and some screen readers ignore styles: what only looks apart must be apart in the text.</summary>
public sealed class WordsTests(TestSite site)
{
    [Fact]
    public async Task No_word_runs_into_the_next_element()
    {
        var found = new List<string>();
        foreach (var address in site.Catalog.Urls.All)
            found.AddRange(JoinsIn((await site.Read(address.Path.Value)).Body!).Distinct(StringComparer.Ordinal).Select(join => $"{address.Path}: {join}"));

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    // A text that ends in a small letter, a digit or a mark, and another one, in another element, that begins with a capital letter or a digit.
    private static IEnumerable<string> JoinsIn(INode root)
    {
        var (last, between) = ("", "");
        foreach (var node in root.GetDescendants().Where(IsHeard))
        {
            if (node is IElement element)
            {
                between = SeparatorOf(element, between);
                continue;
            }

            var text = node.TextContent;
            if (text.Length == 0) continue;
            if (between.Length == 0 && last.Length > 0 && RunTogether(last[^1], text[0])) yield return $"{Tail(last)}|{Head(text)}";
            (last, between) = (text, "");
        }
    }

    private static bool RunTogether(char before, char after) =>
        (char.IsLower(before) || char.IsDigit(before) || ".,:;!?)»”".Contains(before, StringComparison.Ordinal))
        && (char.IsUpper(after) || char.IsDigit(after));

    private static bool IsHeard(INode node) => node is IText or IElement && node.ParentElement?.Closest("script, style, svg") is null;

    // A line break separates; so do controls, which are announced.
    private static string SeparatorOf(IElement element, string between) => element.LocalName is "br" or "input" or "textarea" or "hr" ? " " : between;

    private static string Tail(string text) => text[Math.Max(0, text.Length - 20)..];

    private static string Head(string text) => text[..Math.Min(20, text.Length)];
}
