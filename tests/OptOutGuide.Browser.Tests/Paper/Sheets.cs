using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OptOutGuide.Browser.Tests.Paper;

/// <summary>Counts the pages of the PDF that the browser would print.</summary>
/// <remarks>
/// Readers of PDF are not on every feed, or not free. Chromium writes its page objects in plain text, so that they can be counted;
/// the page tree states their number once more. Should it pack them one day, the two differ, and this fails loudly.
/// </remarks>
internal static partial class Sheets
{
    public static async Task<int> CountSheets(this IPage page, string format)
    {
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = format }));
        var pages = PageObject.Count(pdf);
        // Branches of the tree count their own leaves; the root has the largest number.
        var stated = PageTree.Matches(pdf).Max(tree => int.Parse(tree.Groups["count"].ValueSpan, CultureInfo.InvariantCulture));
        Assert.Equal(stated, pages);
        return pages;
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PageObject { get; }

    [GeneratedRegex(@"/Type\s*/Pages\s*/Count\s+(?<count>\d+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PageTree { get; }
}
