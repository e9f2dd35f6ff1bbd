using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Checks of the texts of deadlines.</summary>
internal static class DeadlineChecks
{
    /// <summary>A deadline has a section for each phase and no lists with ids.</summary>
    public static void Check(RenderedSite site, DiagnosticBag bag)
    {
        foreach (var document in site.Deadlines.SelectMany(deadline => deadline.ValidDocuments)) Check(document, bag);
    }

    private static void Check(ParsedDocument document, DiagnosticBag bag)
    {
        foreach (var id in Enum.GetValues<DeadlinePhase>().Select(DeadlineText.SectionOf).Where(id => document.Body.Find(id) is null))
        {
            bag.Add(
                Rule.Heading,
                SourceLocation.StartOf(document.File),
                $"There is no section {{#{id}}} for that phase of the deadline.",
                $"Add '## … {{#{id}}}' and a sentence below it.");
        }

        foreach (var item in document.Body.Sections.SelectMany(section => section.Items))
            bag.Add(Rule.Unsupported, item.Location, "The text of a deadline cannot have a list with ids.", "Write one or two sentences.");
    }
}
