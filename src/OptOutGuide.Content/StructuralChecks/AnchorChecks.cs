using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Checks of links with anchors.</summary>
internal static class AnchorChecks
{
    // For each of them the closest of all anchors of the page is searched.
    private const int MaxBrokenAnchors = 100;

    /// <summary>The anchors of links exist in the target page of the same language.</summary>
    public static void Check(RenderedSite site, Registers registers, DiagnosticBag bag)
    {
        var dataAnchors = DataAnchors(site, registers);
        foreach (var language in site.Documents.GroupBy(rendered => rendered.Document.Language.Code, StringComparer.Ordinal))
        {
            var anchors = AnchorsOf(RenderedDocument.ValidIn(language));
            MoveToSourcesPages(site, language.Key, anchors);
            foreach (var rendered in language)
            {
                var broken = rendered.Document.Body.Links.Where(link =>
                    link.Anchor is { } anchor
                    && anchors.TryGetValue(link.Page.Value, out var known)
                    && !known.Contains(anchor)
                    && !dataAnchors.GetValueOrDefault(link.Page.Value, []).Contains(anchor));
                foreach (var link in broken.Take(MaxBrokenAnchors)) Report(link, anchors[link.Page.Value], bag);
            }
        }
    }

    /// <summary>The pages and anchors that keywords name exist.</summary>
    public static void CheckKeywords(RenderedSite site, Registers registers, DiagnosticBag bag)
    {
        var dataAnchors = DataAnchors(site, registers);
        var pages = site.PageIds.Union([PageId.Checklist.Value, PageId.Status.Value]);
        foreach (var (code, keywords) in registers.Keywords?.All ?? [])
        {
            var anchors = AnchorsOf(site.Pages.SelectMany(page => page.ValidDocuments).Where(document => document.Language.Code == code));
            foreach (var target in keywords.SelectMany(keyword => keyword.Targets))
            {
                if (!pages.Contains(target.Page.Value))
                {
                    bag.Add(
                        Rule.BrokenLink,
                        target.Location,
                        $"There is no page '{target.Page}'.",
                        Suggestions.FixFor(target.Page.Value, pages, "Name a guide, an article, or checklist."));
                }
                else if (target.Anchor is { } anchor
                    && anchors.TryGetValue(target.Page.Value, out var known)
                    && !known.Contains(anchor)
                    && !dataAnchors.GetValueOrDefault(target.Page.Value, []).Contains(anchor))
                {
                    Report(new ContentLink(target.Page, anchor, target.Location), known, bag);
                }
            }
        }
    }

    // Documents with errors lack anchors, so links to them cannot be checked.
    private static Dictionary<string, HashSet<string>> AnchorsOf(IEnumerable<ParsedDocument> valid) => valid.ToDictionary(
        document => document.Id.Value,
        document => document.Body.Anchors.ToHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static Dictionary<string, ImmutableHashSet<string>> DataAnchors(RenderedSite site, Registers registers) =>
        site.Pages.ToDictionary(page => page.Source.Id.Value, page => DataAnchorsOf(page.Source.Facts, registers), StringComparer.Ordinal);

    private static void Report(ContentLink link, HashSet<string> known, DiagnosticBag bag)
    {
        var match = Suggestions.ClosestMatch(link.Anchor ?? "", known);
        bag.Add(
            Rule.BrokenLink,
            link.Location,
            $"The page '{link.Page}' has no anchor '#{link.Anchor}'.",
            match is null ? "Use the id of one of its headings or steps." : $"Did you mean '#{match}'?");
    }

    // What the facts of a page show on its sources page. The other anchors there are claims.
    private static void MoveToSourcesPages(RenderedSite site, string language, Dictionary<string, HashSet<string>> anchors)
    {
        foreach (var page in site.Pages)
        {
            if (page.ValidDocuments.FirstOrDefault(document => document.Language.Code == language) is not { } document) continue;
            var moved = page.Source.Facts?.Frame.SectionStyles.Where(style => style.Role == SectionRole.SourcesPage).Select(style => style.Section) ?? [];
            var there = document.Body.CitedClaims.ToHashSet(StringComparer.Ordinal);
            foreach (var section in moved.Select(document.Body.Find).OfType<Section>())
            {
                anchors[document.Id.Value].ExceptWith(section.AllAnchors);
                there.UnionWith(section.AllAnchors);
            }

            anchors[PageId.SourcesOf(document.Id).Value] = there;
        }
    }

    // Anchors that are not in the text of a page: old ids, routes that are left out in a language, authorities, changes.
    private static ImmutableHashSet<string> DataAnchorsOf(PageFacts? facts, Registers registers)
    {
        IEnumerable<string> anchors = facts switch
        {
            GuideFacts guide => guide.Routes.SelectMany(route => route.Steps.Select(step => step.Id).Prepend(route.Id)),
            ArticleFacts { Data: DataBlock.Authorities } => registers.Authorities?.All.Select(authority => authority.Id) ?? [],
            ArticleFacts { Data: DataBlock.Changes } => registers.Changes?.All.Select(change => change.Anchor) ?? [],
            _ => [],
        };
        return anchors.Concat(facts?.Frame.FormerAnchors.Select(anchor => anchor.Id) ?? []).ToImmutableHashSet(StringComparer.Ordinal);
    }
}
