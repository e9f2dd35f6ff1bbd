using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace OptOutGuide.Browser.Tests.Pages;

/// <summary>The rules of WCAG 2.2, levels A and AA, and axe's advice beyond them.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Run in the page itself: axe's own way over several frames opens a second page each time, and no page here has frames.
    private const string Run = """
        async () => {
          const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
          const { violations } = await axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
          return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} at ${target}: ${help}`));
        }
        """;

    /// <summary>What is wrong on a page as it looks at present, a line for each place.</summary>
    public static async Task<string[]> Violations(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync($"() => {{ {Axe} }}");
        return await page.EvaluateAsync<string[]>(Run);
    }
}
