using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Combines the steps of <c>guide.yaml</c> with the step lists of the documents. The only place where they are matched by id.</summary>
internal sealed class GuideStepMatcher(DiagnosticBag bag)
{
    /// <summary>Replaces the items of step lists by <see cref="GuideStep"/>s. Reports lists that differ from the facts.</summary>
    public RenderedSite Match(RenderedSite site) => site with { Pages = [.. site.Pages.Select(Match)] };

    private RenderedPage Match(RenderedPage page) => page.Source.Facts is GuideFacts facts
        ? page with { Documents = [.. page.Documents.Select(document => document.HasErrors ? document : Match(document, facts))] }
        : page;

    private RenderedDocument Match(RenderedDocument rendered, GuideFacts facts)
    {
        var document = rendered.Document;
        var stepsBySection = facts.Routes.Where(route => route.IsDescribedIn(document.Language))
            .ToDictionary(route => route.Id, route => route.Steps, StringComparer.Ordinal);
        if (!facts.Shared.IsEmpty) stepsBySection.Add(GuideFacts.FinishSection, facts.Shared);
        foreach (var route in facts.Routes.Where(route => !route.IsDescribedIn(document.Language)))
        {
            if (document.Body.Find(route.Id) is { } section) ReportLeftOut(route, section, document.Language);
        }

        foreach (var id in stepsBySection.Keys.Where(id => document.Body.Find(id) is null))
        {
            bag.Add(
                Rule.StepsDiffer,
                SourceLocation.StartOf(document.File),
                $"There is no section {{#{id}}}.",
                $"Add '### … {{#{id}}}' with its steps, or remove it from guide.yaml.");
        }

        var sections = document.Body.Sections.Select(section =>
            stepsBySection.TryGetValue(section.Id, out var steps) ? Match(section, steps) : section);
        return rendered with { Document = document with { Body = document.Body with { Sections = [.. sections] } } };
    }

    private void ReportLeftOut(GuideRoute route, Section section, SiteLanguage language)
    {
        var step = route.Steps.First(step => step.Tap is { } tap && !tap.IsSeenIn(language));
        bag.Add(
            Rule.StepsDiffer,
            section.Location,
            $"The path '{route.Id}' is left out in '{language.Code}', because the label of its step '{step.Id}' was not seen there.",
            "Remove this section, or add the label to guide.yaml if it was seen.");
    }

    private Section Match(Section section, ImmutableArray<StepFacts> facts)
    {
        var written = section.Parts.OfType<AnchoredListPart>().Where(list => list.Ordered).SelectMany(list => list.Items).Select(item => item.Id).ToList();
        if (!written.SequenceEqual(facts.Select(step => step.Id)))
        {
            var writtenText = written.Count == 0 ? "none whose items all have ids" : string.Join(", ", written);
            bag.Add(
                Rule.StepsDiffer,
                section.Location,
                $"The steps below {{#{section.Id}}} are {writtenText}; guide.yaml says {string.Join(", ", facts.Select(step => step.Id))}.",
                "Make both lists the same, in the same order.");
            return section;
        }

        var byId = facts.ToDictionary(step => step.Id, StringComparer.Ordinal);
        return section with { Parts = [.. section.Parts.Select(part => part is AnchoredListPart { Ordered: true } list ? Match(list, byId) : part)] };
    }

    private AnchoredListPart Match(AnchoredListPart list, Dictionary<string, StepFacts> facts)
    {
        var steps = list.Items.Select(item => new GuideStep(facts[item.Id], item)).ToList();
        foreach (var step in steps.Where(step => step.Tap is not null && !step.ShowsTap))
        {
            bag.Add(
                Rule.TapDiffers,
                step.Location,
                $"The step '{step.Id}' has a 'tap' in guide.yaml, but its text does not show it.",
                "Write {tap} once, in the place of the label.");
        }

        return list with { Items = [.. steps] };
    }
}
