using System.Text.Json;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

public sealed class CheckCommandTests(TestSite site)
{
    [Fact]
    public void The_shipped_content_has_one_warning_as_of_22_November_2026() =>
        Assert.Equal(1, Run(ContentCopy.Shipped, "2026-11-22", strict: true).Text.Split('\n')
            .Count(line => line.Contains(" warning ", StringComparison.Ordinal) || line.Contains(" error ", StringComparison.Ordinal)));

    [Fact]
    public void Strict_counts_warnings_as_errors()
    {
        Assert.Equal(0, Run(ContentCopy.Shipped, "2026-11-22", strict: false).Code);
        Assert.Equal(1, Run(ContentCopy.Shipped, "2026-11-22", strict: true).Code);
    }

    [Fact]
    public void Every_claim_is_overdue_in_2028_with_file_and_line()
    {
        var lines = Run(ContentCopy.Shipped, "2028-01-01", strict: false).Text.Split('\n')
            .Where(line => line.Contains(" overdue ", StringComparison.Ordinal)).ToList();

        Assert.Equal(site.Catalog.Claims.All.Length, lines.Count);
        Assert.All(lines, line => Assert.Matches(@"^claims\.yaml:\d+:\d+: warning overdue ", line));
    }

    [Fact]
    public void JSON_output_is_one_object_per_line()
    {
        using var content = new ContentCopy().Change("home/home.yaml", "deadlines:", "deadline:");
        using var output = new StringWriter();
        CheckCommand.Run(new(content.Path, new DateOnly(2026, 11, 22), Strict: false, Json: true), output);
        var finding = JsonDocument.Parse(Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;

        Assert.Equal(("home/home.yaml", "unknown-key", "error"),
            (finding.GetProperty("path").GetString(), finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
        Assert.True(finding.GetProperty("line").GetInt32() > 0);
        Assert.NotEmpty(finding.GetProperty("fix").GetString()!);
    }

    [Fact]
    public void The_documentation_has_the_current_table_of_rules()
    {
        using var output = new StringWriter { NewLine = "\n" };
        CheckCommand.PrintRules(output);

        Assert.Contains(output.ToString(), File.ReadAllText(Path.Combine(Path.GetDirectoryName(ContentCopy.Shipped)!, "docs", "rules.md")),
            StringComparison.Ordinal);
        Assert.Equal(Rule.All.Length + 3, output.ToString().Split('\n').Length);
    }

    private static (int Code, string Text) Run(string folder, string today, bool strict)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (CheckCommand.Run(new(folder, DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), strict,
            Json: false), output), output.ToString());
    }
}
