using System.Text.RegularExpressions;
using OptOutGuide.Content.Tests;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Browsers print no backgrounds unless they are asked to, so on paper a background alone tells no state.</summary>
public sealed partial class PaperStyleTests
{
    [Fact]
    public void A_ticked_box_on_paper_is_told_by_more_than_its_background()
    {
        var rules = PrintRules().Where(rule => rule.Selector.Contains(":checked", StringComparison.Ordinal)).ToList();

        Assert.Contains(rules, rule => rule.Selector.Contains(".ticks input:checked", StringComparison.Ordinal));
        Assert.All(rules, rule => Assert.Contains(
            rule.Declarations.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            declaration => !declaration.StartsWith("background", StringComparison.Ordinal) && !declaration.StartsWith("color:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_ticked_step_of_a_guide_has_a_sign_instead_of_its_number() =>
        Assert.Matches(@":has\(\.done-tick input:checked\)::before \{ content: ""✓""", File.ReadAllText(StylesheetsOf("site.css").Single()));

    private static IEnumerable<(string Selector, string Declarations)> PrintRules() => StylesheetsOf("*.css").SelectMany(file =>
    {
        var text = Comment().Replace(File.ReadAllText(file), "");
        var print = text.IndexOf("@media print {", StringComparison.Ordinal);
        return print < 0 ? [] : Rule().Matches(text[(print + "@media print {".Length)..])
            .Select(rule => (rule.Groups["selector"].Value.Trim(), rule.Groups["declarations"].Value));
    });

    private static string[] StylesheetsOf(string pattern) => Directory.GetFiles(Path.Combine(RepositoryContent.Root, "wwwroot"), pattern);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<selector>[^{}]+)\{(?<declarations>[^{}]*)\}")]
    private static partial Regex Rule();
}
