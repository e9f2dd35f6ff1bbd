using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OptOutGuide.Browser.Tests.Pages;

/// <summary>The rules of WCAG 2.2, levels A and AA, and axe's advice beyond them.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What is wrong on a page as it looks at present, a line for each place.</summary>
    public static async Task<IEnumerable<string>> Violations(this IPage page) =>
        (await page.RunAxe(Rules)).Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} at {node.Target}: {rule.Help}"));
}
