using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Checks of the eligibility page.</summary>
internal static class EligibilityChecks
{
    /// <summary>Every question and outcome has a section, every answer an item, and the pages that outcomes name exist.</summary>
    public static void Check(RenderedSite site, DiagnosticBag bag)
    {
        foreach (var page in site.Pages)
        {
            if (page.Source.Facts is not EligibilityFacts { Tree: var tree }) continue;
            CheckPages(tree, site, bag);
            foreach (var document in page.ValidDocuments)
            {
                CheckSections(document, tree, bag);
                CheckAnswers(document, tree, bag);
            }
        }
    }

    private static void CheckPages(EligibilityTree tree, RenderedSite site, DiagnosticBag bag)
    {
        foreach (var outcome in tree.Outcomes)
        {
            foreach (var (page, location) in outcome.Next.Where(page => !site.PageIds.Contains(page.Value.Value)))
            {
                bag.Add(
                    Rule.UnknownReference,
                    location,
                    $"The outcome '{outcome.Id}' names the page '{page}', which does not exist.",
                    "Name a guide or an article.");
            }
        }
    }

    private static void CheckSections(ParsedDocument document, EligibilityTree tree, DiagnosticBag bag)
    {
        foreach (var node in tree.Nodes.Where(node => document.Body.Find(node) is null))
        {
            bag.Add(
                Rule.StepsDiffer,
                SourceLocation.StartOf(document.File),
                $"There is no section {{#{node}}}.",
                $"Add '## … {{#{node}}}', or remove it from eligibility.yaml.");
        }
    }

    private static void CheckAnswers(ParsedDocument document, EligibilityTree tree, DiagnosticBag bag)
    {
        foreach (var question in tree.Questions)
        {
            if (document.Body.Find(question.Id) is not { } section) continue;
            var written = section.Items.Select(item => item.Id).ToList();
            var expected = question.Answers.Select(answer => answer.Id).ToList();
            if (written.SequenceEqual(expected)) continue;
            var writtenText = written.Count == 0 ? "none" : string.Join(", ", written);
            bag.Add(
                Rule.StepsDiffer,
                section.Location,
                $"The answers below {{#{question.Id}}} are {writtenText}; eligibility.yaml says {string.Join(", ", expected)}.",
                "Make both lists the same, in the same order.");
        }
    }
}
