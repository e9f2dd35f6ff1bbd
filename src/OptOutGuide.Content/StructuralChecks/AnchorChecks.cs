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
        foreach (var language in site.Documents.GroupBy(rendered => rendered.Document.Language.Code, StringComparer.Ordinal))
        {
            var anchors = new PageAnchors(site, registers, language.Key);
            foreach (var rendered in language)
            {
                var broken = rendered.Document.Body.Links.Where(link => IsBroken(link, anchors));
                foreach (var link in broken.Take(MaxBrokenAnchors)) Report(link, anchors, bag);
            }
        }
    }

    /// <summary>The pages and anchors that keywords name exist.</summary>
    public static void CheckKeywords(RenderedSite site, Registers registers, DiagnosticBag bag)
    {
        var pages = site.PageIds.Union([PageId.Checklist.Value, PageId.Status.Value]);
        foreach (var (code, keywords) in registers.Keywords?.All ?? [])
        {
            // The index finds the sources page of a section by itself.
            var anchors = new PageAnchors(site, registers, code, keepsMoved: true);
            foreach (var link in keywords.SelectMany(keyword => keyword.Targets))
            {
                var page = link.Value.Page.Value;
                if (!pages.Contains(page))
                {
                    bag.Add(
                        Rule.BrokenLink,
                        link.Location,
                        $"There is no page '{page}'.",
                        Suggestions.FixFor(page, pages, "Name a guide, an article, or checklist."));
                }
                else if (IsBroken(link, anchors)) Report(link, anchors, bag);
            }
        }
    }

    private static bool IsBroken(Located<PageTarget> link, PageAnchors anchors) =>
        link.Value is (var page, { } anchor)
        && anchors.InTextOf(page) is { } known
        && !known.Contains(anchor)
        && !anchors.IsInFacts(page, anchor);

    private static void Report(Located<PageTarget> link, PageAnchors anchors, DiagnosticBag bag)
    {
        var (page, anchor) = link.Value;
        var match = Suggestions.ClosestMatch(anchor ?? "", anchors.InTextOf(page) ?? new HashSet<string>());
        bag.Add(
            Rule.BrokenLink,
            link.Location,
            $"The page '{page}' has no anchor '#{anchor}'.",
            match is null ? "Use the id of one of its headings or steps." : $"Did you mean '#{match}'?");
    }
}
