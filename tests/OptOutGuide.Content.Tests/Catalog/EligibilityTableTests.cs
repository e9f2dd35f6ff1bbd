using System.Globalization;
using System.Text;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Eligibility;

namespace OptOutGuide.Content.Tests.Catalog;

/// <summary>docs/eligibility.md lists every path through the eligibility questions. To update it, run this test with OPTOUTGUIDE_WRITE_TABLES=1.</summary>
public sealed class EligibilityTableTests
{
    [Fact]
    public void The_documented_table_matches_the_shipped_eligibility_questions()
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
            "# Paths through the eligibility questions\n\nGenerated from `content/eligibility/`; `EligibilityTableTests` fails when it is out of date. "
                + "Each row is one path through the questions.\n\n| answers in order | outcome | title of the outcome | next pages |\n"
                + "| --- | --- | --- | --- |\n");
        var body = catalog.Eligibility.In(catalog.Site.Languages[0]).Body;
        foreach (var (answers, outcome) in PathsFrom(catalog.Eligibility.Tree, catalog.Eligibility.Tree.Start, []))
        {
            var texts = answers.Select(id => body.Sections.SelectMany(section => section.Items).First(item => item.Id == id).Text);
            var next = string.Join(", ", outcome.Next.Select(page => page.Value));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {string.Join(" → ", texts)} | `{outcome.Id}` | {body.Find(outcome.Id)!.Title} | {next} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string[] Answers, Outcome Outcome)> PathsFrom(EligibilityTree tree, string node, string[] answers) =>
        tree.FindQuestion(node) is { } question
            ? question.Answers.SelectMany(answer => PathsFrom(tree, answer.To, [.. answers, answer.Id]))
            : [(answers, tree.FindOutcome(node)!)];
}
