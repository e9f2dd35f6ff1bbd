using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Checks that need a document's facts, or other documents.</summary>
internal static class DocumentChecks
{
    private const int MaxBrokenAnchors = 100;

    /// <summary>The steps of a guide are those of its facts, in that order, in every language.</summary>
    public static void CheckGuide(ParsedDocument document, GuideFacts facts, DiagnosticBag bag)
    {
        foreach (var path in facts.Routes) CheckSteps(document, path.Id, path.Steps, bag);
        if (facts.Shared.Length > 0) CheckSteps(document, GuideFacts.FinishSection, facts.Shared, bag);

        if (document.Body.Find(GuideFacts.HaveReadySection)?.Items.Any() != true)
            bag.Add(Rule.StepsDiffer, SourceLocation.StartOf(document.File), "There is no section {#have-ready} with a list whose items have ids.", "Add '## … {#have-ready}' and below it a list '- … {#ready-email}'.");
    }

    /// <summary>A deadline has words for every phase.</summary>
    public static void CheckDeadline(ParsedDocument document, DiagnosticBag bag)
    {
        foreach (var id in Enum.GetValues<DeadlinePhase>().Select(DeadlineText.SectionOf).Where(id => document.Body.Find(id) is null))
            bag.Add(Rule.Heading, SourceLocation.StartOf(document.File), $"There is no section {{#{id}}} for that phase of the deadline.", $"Add '## … {{#{id}}}' and a sentence below it.");
        foreach (var item in document.Body.Sections.SelectMany(section => section.Items))
            bag.Add(Rule.Unsupported, item.Location, "A banner has no list with ids.", "Write one or two sentences.");
    }

    /// <summary>Every question and outcome has words, every answer an item, and every page that an outcome names exists.</summary>
    public static void CheckEligibility(ParsedDocument document, EligibilityTree tree, IReadOnlySet<string> pages, DiagnosticBag bag)
    {
        foreach (var node in tree.Nodes.Where(node => document.Body.Find(node) is null))
            bag.Add(Rule.StepsDiffer, SourceLocation.StartOf(document.File), $"There is no section {{#{node}}}.", $"Add '## … {{#{node}}}', or remove it from eligibility.yaml.");
        foreach (var question in tree.Questions)
        {
            if (document.Body.Find(question.Id) is not { } section) continue;
            var (written, needed) = (section.Items.Select(item => item.Id).ToList(), question.Answers.Select(answer => answer.Id).ToList());
            if (!written.SequenceEqual(needed))
                bag.Add(Rule.StepsDiffer, section.Location, $"The answers below {{#{question.Id}}} are {(written.Count == 0 ? "none" : string.Join(", ", written))}; eligibility.yaml says {string.Join(", ", needed)}.", "Make both lists the same, in the same order.");
        }

        foreach (var outcome in tree.Outcomes)
        {
            foreach (var page in outcome.Next.Where(page => !pages.Contains(page.Value)))
                bag.Add(Rule.UnknownReference, SourceLocation.StartOf("eligibility/eligibility.yaml"), $"The outcome '{outcome.Id}' names the page '{page}', which does not exist.", "Name a guide or an article.");
        }
    }

    /// <summary>The sections to which the facts give a form of their own exist, and letters have blanks.</summary>
    public static void CheckRoles(ParsedDocument document, PageFactsReader.PageFacts facts, DiagnosticBag bag)
    {
        foreach (var (id, role, location) in facts.Roles)
        {
            if (document.Body.Find(id) is not { } section)
                bag.Add(Rule.UnknownReference, location, $"There is no section {{#{id}}} in {document.File}.", Suggestions.ClosestMatch(id, document.Body.Sections.Select(other => other.Id)) is { } near ? $"Did you mean '{near}'?" : "Name a section by the id of its heading.");
            else if (role == SectionRole.Letter && document.Body.FillInFields.IsEmpty)
                bag.Add(Rule.StepsDiffer, section.Location, "The letter has no blanks.", "Write for example [your name](blank:name).");
        }
    }

    /// <summary>The ladder stands on one page: the end of each guide shows it.</summary>
    public static void CheckLadder(IEnumerable<PageSource> drafts, DiagnosticBag bag)
    {
        foreach (var second in drafts.Where(draft => draft.Facts?.Has(SectionRole.EscalationStep) == true).Skip(1))
            bag.Add(Rule.DuplicateId, second.Facts!.Roles.First(entry => entry.Role == SectionRole.EscalationStep).Location, "Another page has the steps of the ladder already.", "Give the role 'escalation-step' on one page only.");
    }

    /// <summary>The pages to which others lead on exist.</summary>
    public static void CheckNext(IEnumerable<PageSource> drafts, IReadOnlySet<string> pages, DiagnosticBag bag)
    {
        foreach (var next in drafts.SelectMany(draft => draft.Facts?.Next ?? []).Where(next => !pages.Contains(next.Value)))
            bag.Add(Rule.UnknownReference, next.Location, $"There is no page '{next.Value}'.", Suggestions.ClosestMatch(next.Value, pages) is { } near ? $"Did you mean '{near}'?" : "Name a guide or an article.");
    }

    /// <summary>The places to which the glossary sends readers exist.</summary>
    public static void CheckTerms(GlossaryList glossary, IReadOnlyDictionary<string, List<ParsedDocument>> documents, DiagnosticBag bag)
    {
        foreach (var term in glossary.All.Where(term => term.Page is not null))
        {
            if (!documents.TryGetValue(term.Page!.Value.Value, out var targets) || (term.Anchor is { } anchor && targets.Any(target => !target.Body.Anchors.Contains(anchor))))
                bag.Add(Rule.BrokenLink, term.Location, $"The term '{term.Id}' sends readers to a place that does not exist.", "Name a guide or an article, and the id of one of its headings.");
        }
    }

    /// <summary>Links lead to anchors that exist in the same language.</summary>
    public static void CheckAnchors(IReadOnlyCollection<ParsedDocument> documents, IReadOnlySet<string> doubtfulFiles, IReadOnlyDictionary<string, ImmutableHashSet<string>> anchorsOfData, DiagnosticBag bag)
    {
        foreach (var language in documents.GroupBy(document => document.Language.Code, StringComparer.Ordinal))
        {
            var (pages, anchors) = (language.ToDictionary(document => document.Id.Value, StringComparer.Ordinal), new Dictionary<string, HashSet<string>>(StringComparer.Ordinal));
            foreach (var document in language)
            {
                var broken = 0;
                foreach (var link in document.Body.Links)
                {
                    if (link.Anchor is not { } anchor || !pages.TryGetValue(link.Page.Value, out var target) || doubtfulFiles.Contains(target.File)) continue;
                    if (!anchors.TryGetValue(target.File, out var known)) anchors.Add(target.File, known = target.Body.Anchors.ToHashSet(StringComparer.Ordinal));
                    if (known.Contains(anchor) || (anchorsOfData.TryGetValue(link.Page.Value, out var data) && data.Contains(anchor))) continue;
                    // Each is compared with every place of the page to say what was meant.
                    if (++broken > MaxBrokenAnchors) break;
                    var near = Suggestions.ClosestMatch(anchor, known);
                    bag.Add(Rule.BrokenLink, link.Location, $"The page '{link.Page}' has no place '#{anchor}'.", near is null ? "Use the id of one of its headings or steps." : $"Did you mean '#{near}'?");
                }
            }
        }
    }

    /// <summary>What to have ready is worded alike wherever it has the same id.</summary>
    public static void CheckHaveReady(IEnumerable<ParsedDocument> guides, DiagnosticBag bag)
    {
        foreach (var language in guides.GroupBy(document => document.Language.Code, StringComparer.Ordinal))
        {
            var words = new Dictionary<string, AnchoredItem>(StringComparer.Ordinal);
            foreach (var item in language.SelectMany(document => document.Body.Find(GuideFacts.HaveReadySection)?.Items ?? []))
            {
                if (words.TryAdd(item.Id, item) || words[item.Id].PackedHtml == item.PackedHtml) continue;
                bag.Add(Rule.WordsDiffer, item.Location, $"'{item.Id}' has other words at {words[item.Id].Location}.", "Use the same words in both guides, or another id.");
            }
        }
    }

    private static void CheckSteps(ParsedDocument document, string sectionId, ImmutableArray<StepFacts> facts, DiagnosticBag bag)
    {
        if (document.Body.Find(sectionId) is not { } section)
        {
            bag.Add(Rule.StepsDiffer, SourceLocation.StartOf(document.File), $"There is no section {{#{sectionId}}}.", $"Add '### … {{#{sectionId}}}' with its steps, or remove it from guide.yaml.");
            return;
        }

        var written = section.Parts.OfType<AnchoredListPart>().Where(part => part.Ordered).SelectMany(part => part.Items).ToList();
        if (!written.Select(item => item.Id).SequenceEqual(facts.Select(step => step.Id)))
        {
            var stepsHere = written.Count == 0 ? "none whose items all have ids" : string.Join(", ", written.Select(item => item.Id));
            bag.Add(Rule.StepsDiffer, section.Location, $"The steps below {{#{sectionId}}} are {stepsHere}; guide.yaml says {string.Join(", ", facts.Select(step => step.Id))}.", "Make both lists the same, in the same order.");
            return;
        }

        foreach (var (item, step) in written.Zip(facts).Where(pair => pair.Second.Tap is not null && !pair.First.ShowsTap))
            bag.Add(Rule.TapDiffers, item.Location, $"The step '{step.Id}' taps something in guide.yaml, but its text does not show it.", "Write {tap} once where the label belongs.");
    }
}
