using System.Globalization;
using System.Text;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Eligibility;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>docs/eligibility.md draws every path of "Does this concern me?". To write it anew, run this test with OPTOUTGUIDE_WRITE_TABLES=1.</summary>
public sealed class EligibilityTableTests
{
    [Fact]
    public void The_table_of_paths_in_the_documentation_is_that_of_the_shipped_questions()
    {
        var catalog = CatalogBuilder.Build(RepositoryContent.Read()).Catalog!;
        var path = Path.Combine(RepositoryContent.Root, "docs", "eligibility.md");
        var table = TableOf(catalog);
        if (Environment.GetEnvironmentVariable("OPTOUTGUIDE_WRITE_TABLES") == "1") File.WriteAllText(path, table);

        Assert.Equal(table, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string TableOf(ContentCatalog catalog)
    {
        var text = new StringBuilder(
            "# All paths of \"Does this concern me?\"\n\nWritten from `content/eligibility/` by a test, which also keeps it the same. Each row is one "
                + "way through the questions.\n\n| answers, in order | outcome | what it says | guides |\n| --- | --- | --- | --- |\n");
        var body = catalog.Eligibility.In(catalog.Site.Languages[0]).Body;
        foreach (var (answers, outcome) in PathsFrom(catalog.Eligibility.Tree, catalog.Eligibility.Tree.Start, []))
        {
            var words = answers.Select(id => body.Sections.SelectMany(section => section.Items).First(item => item.Id == id).Text);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {string.Join(" → ", words)} | `{outcome.Id}` | {body.Find(outcome.Id)!.Title} | {string.Join(", ", outcome.Next)} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string[] Answers, Outcome Outcome)> PathsFrom(EligibilityTree tree, string node, string[] answers) =>
        tree.FindQuestion(node) is { } question
            ? question.Answers.SelectMany(answer => PathsFrom(tree, answer.To, [.. answers, answer.Id]))
            : [(answers, tree.FindOutcome(node)!)];
}
