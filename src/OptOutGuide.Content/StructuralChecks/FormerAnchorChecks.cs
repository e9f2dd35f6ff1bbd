using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Checks of old ids in facts.</summary>
internal static class FormerAnchorChecks
{
    /// <summary>Every old id leads to an id of the page in each language, and is used only once.</summary>
    public static void Check(RenderedSite site, DiagnosticBag bag)
    {
        foreach (var page in site.Pages)
        {
            if (page.Source.Facts is not { } facts) continue;
            foreach (var repeated in facts.Common.FormerAnchors.GroupBy(anchor => anchor.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            {
                bag.Add(
                    Rule.DuplicateId,
                    repeated.Last().Location,
                    $"The old id '{repeated.Key}' is listed twice.",
                    "Let it lead to one section or step only.");
            }

            foreach (var document in page.ValidDocuments) Check(document, facts, bag);
        }
    }

    private static void Check(ParsedDocument document, PageFacts facts, DiagnosticBag bag)
    {
        var leftOut = facts is GuideFacts guide ? guide.Routes.Where(route => !route.IsDescribedIn(document.Language)) : [];
        var known = OnPage(document.Body, facts).Concat(leftOut.SelectMany(IdsOf)).ToHashSet(StringComparer.Ordinal);
        foreach (var anchor in facts.Common.FormerAnchors)
        {
            if (known.Contains(anchor.Id))
            {
                bag.Add(
                    Rule.DuplicateId,
                    anchor.Location,
                    $"The old id '{anchor.Id}' is still the id of a section or list item in {document.File}.",
                    "Remove it from the old ids, or give the section or list item another id.");
            }
            else if (!known.Contains(anchor.Target))
            {
                bag.Add(
                    Rule.UnknownReference,
                    anchor.Location,
                    $"There is no section or list item {{#{anchor.Target}}} in {document.File}, to which the old id '{anchor.Id}' leads.",
                    Suggestions.FixFor(anchor.Target, known, "Name one by its id. It must not be on the sources page."));
            }
        }
    }

    private static IEnumerable<string> OnPage(RenderedBody body, PageFacts facts)
    {
        var moved = facts.Common.SectionStyles.Where(style => style.Role == SectionRole.SourcesPage).Select(style => style.Section).ToHashSet();
        return body.Sections.Where(section => section.Id.Length > 0 && !moved.Contains(section.Id)).SelectMany(section => section.AllAnchors);
    }

    private static IEnumerable<string> IdsOf(GuideRoute route) => route.Steps.Select(step => step.Id).Prepend(route.Id);
}
