using System.Globalization;
using System.Text.Json;
using OptOutGuide.Content.Tests;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Tests.Sample;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Commands;

public sealed class CheckCommandTests(TestSite site)
{
    [Fact]
    public void The_shipped_content_has_one_warning_as_of_28_November_2026() =>
        Assert.Equal(1, Run(ContentCopy.Shipped, "2026-11-28", strict: true).Text.Split('\n')
            .Count(line => line.Contains(" warning ", StringComparison.Ordinal) || line.Contains(" error ", StringComparison.Ordinal)));

    [Fact]
    public void A_pipe_and_a_copy_are_warnings_in_each_form_of_the_output()
    {
        using var content = new ContentCopy().Write("guides/facebook/en (copy).md", "x").Write("guides/facebook/en.md.swp", "x");
        content.MakePipe("guides/facebook/notes.md");

        var (code, text) = Run(content.Path, "2026-11-28", strict: false);
        Assert.Equal(0, code);
        Assert.Contains("guides/facebook/notes.md:1:1: warning stray-file 'guides/facebook/notes.md' is a pipe", text, StringComparison.Ordinal);
        Assert.Contains("guides/facebook/en (copy).md:1:1: warning stray-file", text, StringComparison.Ordinal);
        Assert.DoesNotContain(".swp", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_counts_warnings_as_errors()
    {
        Assert.Equal(0, Run(ContentCopy.Shipped, "2026-11-28", strict: false).Code);
        Assert.Equal(1, Run(ContentCopy.Shipped, "2026-11-28", strict: true).Code);
    }

    [Fact]
    public void Every_claim_is_overdue_in_2028_with_file_and_line()
    {
        var lines = Run(ContentCopy.Shipped, "2028-01-01", strict: false).Text.Split('\n')
            .Where(line => line.Contains(" warning overdue ", StringComparison.Ordinal)).ToList();

        Assert.Equal(site.Catalog.Claims.All.Length, lines.Count);
        Assert.All(lines, line => Assert.Matches(@"^claims\.yaml:\d+:\d+: warning overdue ", line));
    }

    [Fact]
    public void JSON_output_is_one_object_per_line()
    {
        using var content = new ContentCopy().Change("home/home.yaml", "deadlines:", "deadline:");
        using var output = new StringWriter();
        CheckCommand.Run(new(content.Path, new DateOnly(2026, 11, 22), Strict: false, Json: true), new PlainOutput(output));
        var finding = JsonDocument.Parse(Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;

        Assert.Equal(("home/home.yaml", "unknown-key", "error"),
            (finding.GetProperty("path").GetString(), finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
        Assert.True(finding.GetProperty("line").GetInt32() > 0);
        Assert.NotEmpty(finding.GetProperty("fix").GetString()!);
    }

    [Fact]
    public void Statistics_are_a_table_with_a_line_for_each_page_and_language()
    {
        using var folder = new SampleFolder();
        var (code, text) = Statistics(folder.Path, json: false);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(0, code);
        Assert.Equal(1 + (2 * 4) + 1, lines.Length);
        Assert.StartsWith("page          lang  words  unfolded  list  answer", lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^guides/app +en +\d+ +\d+ +\d+ +- +3 ", lines.Single(line => line.StartsWith("guides/app    en", StringComparison.Ordinal)));
        Assert.Equal("Reading ease: en: Flesch, fr: Kandel-Moles.", lines[^1]);
    }

    [Fact]
    public void Statistics_as_JSON_are_one_object_for_each_page_and_language()
    {
        using var folder = new SampleFolder(new SampleContent().Change("articles/why/en.md", "Is it late?[@late]", "A paper says no.[@late]"));
        var lines = Statistics(folder.Path, json: true).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var pages = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var article = pages.Single(page => page.GetProperty("page").GetString() == "articles/why" && page.GetProperty("language").GetString() == "en");

        Assert.Equal(8, pages.Count);
        Assert.Equal(33.3, article.GetProperty("attributedPercent").GetDouble());
        Assert.Equal("A paper", article.GetProperty("attributed")[0].GetProperty("outlet").GetString());
        Assert.Equal(JsonValueKind.Null, article.GetProperty("mainListWords").ValueKind);
        Assert.Equal(2, article.GetProperty("firstAnswerWords").GetInt32());
    }

    [Fact]
    public void Statistics_of_broken_content_are_its_diagnostics()
    {
        using var folder = new SampleFolder(new SampleContent().Change("home/home.yaml", "deadlines:", "deadline:"));
        var (code, text) = Statistics(folder.Path, json: false);

        Assert.Equal(1, code);
        Assert.StartsWith("home/home.yaml:1:1: error unknown-key", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_knows_the_option_for_statistics()
    {
        using var folder = new SampleFolder();

        Assert.Equal(0, await CommandLine.RunAsync(["check", "--stats", "--content", folder.Path]));
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

    private static (int Code, string Text) Statistics(string folder, bool json)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = CheckCommand.PrintStatistics(folder, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), json, new PlainOutput(output));
        return (code, output.ToString());
    }

    private static (int Code, string Text) Run(string folder, string today, bool strict)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (CheckCommand.Run(new(folder, DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture), strict,
            Json: false), new PlainOutput(output)), output.ToString());
    }
}
