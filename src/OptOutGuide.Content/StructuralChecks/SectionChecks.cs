using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Checks of required sections and of section roles.</summary>
internal static class SectionChecks
{
    /// <summary>Every guide has a section of things to have ready, and things with the same id have the same text in all guides.</summary>
    public static void CheckHaveReady(RenderedSite site, DiagnosticBag bag)
    {
        var documents = site.Pages.Where(page => page.Source.Facts is GuideFacts).SelectMany(page => page.ValidDocuments).ToList();
        foreach (var document in documents.Where(document => document.Body.Find(GuideFacts.HaveReadySection)?.Items.Any() != true))
        {
            bag.Add(
                Rule.StepsDiffer,
                SourceLocation.StartOf(document.File),
                "There is no section {#have-ready} with a list whose items have ids.",
                "Add '## … {#have-ready}' and below it a list '- … {#ready-email}'.");
        }

        foreach (var language in documents.GroupBy(document => document.Language.Code, StringComparer.Ordinal))
        {
            var first = new Dictionary<string, AnchoredItem>(StringComparer.Ordinal);
            foreach (var item in language.SelectMany(document => document.Body.Find(GuideFacts.HaveReadySection)?.Items ?? []))
            {
                if (first.TryAdd(item.Id, item) || TextOf(first[item.Id]) == TextOf(item)) continue;
                bag.Add(
                    Rule.TextDiffers,
                    item.Location,
                    $"'{item.Id}' has another text at {first[item.Id].Location}.",
                    "Use the same text in both guides, or another id.");
            }
        }
    }

    /// <summary>Sections with a role exist, and letters have fields.</summary>
    public static void CheckStyles(RenderedSite site, DiagnosticBag bag)
    {
        foreach (var page in site.Pages)
        {
            foreach (var style in page.Source.Facts?.Common.SectionStyles ?? [])
            {
                foreach (var document in page.ValidDocuments) CheckStyle(document, style, bag);
            }
        }
    }

    // The places of its citations can differ.
    private static string TextOf(AnchoredItem item) => CitationMark.Replace(item.Html, (claim, _) => CitationMark.Of(claim, CitationPlace.Repeated));

    private static void CheckStyle(ParsedDocument document, SectionStyle style, DiagnosticBag bag)
    {
        if (document.Body.Find(style.Section) is not { } section)
        {
            bag.Add(
                Rule.UnknownReference,
                style.Location,
                $"There is no section {{#{style.Section}}} in {document.File}.",
                Suggestions.FixFor(style.Section, document.Body.Sections.Select(other => other.Id), "Name a section by the id of its heading."));
        }
        else if (style.Role == SectionRole.Letter && document.Body.FillInFields.IsEmpty)
            bag.Add(Rule.StepsDiffer, section.Location, "The letter has no fields to fill in.", "Write for example [your name](blank:name).");
    }
}
