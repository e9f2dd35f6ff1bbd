using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>Checks of references in facts.</summary>
internal static class ReferenceChecks
{
    /// <summary>The deadlines that pages name exist.</summary>
    public static void CheckDeadlines(RenderedSite site, DiagnosticBag bag)
    {
        var known = site.Deadlines.Select(deadline => deadline.Source.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in CommonFactsOf(site).SelectMany(facts => facts.Deadlines).Where(deadline => !known.Contains(deadline.Value)))
        {
            bag.Add(
                Rule.UnknownReference,
                unknown.Location,
                $"There is no deadline '{unknown.Value}'.",
                Suggestions.FixFor(unknown.Value, known, "Add the folder deadlines/… or remove the name."));
        }
    }

    /// <summary>The related pages that pages name exist.</summary>
    public static void CheckNext(RenderedSite site, DiagnosticBag bag)
    {
        foreach (var unknown in CommonFactsOf(site).SelectMany(facts => facts.Next).Where(next => !site.PageIds.Contains(next.Value)))
        {
            bag.Add(
                Rule.UnknownReference,
                unknown.Location,
                $"There is no page '{unknown.Value}'.",
                Suggestions.FixFor(unknown.Value, site.PageIds, "Name a guide or an article."));
        }
    }

    /// <summary>The pages and anchors that glossary terms name exist.</summary>
    /// <param name="glossary">Null if the glossary has errors.</param>
    public static void CheckTerms(RenderedSite site, GlossaryList? glossary, DiagnosticBag bag)
    {
        var pages = site.Pages.ToDictionary(page => page.Source.Id.Value, StringComparer.Ordinal);
        foreach (var term in glossary?.All ?? [])
        {
            if (term.Target is not { Page: var id, Anchor: var anchor }) continue;
            var exists = pages.TryGetValue(id.Value, out var page)
                && (anchor is null || page.ValidDocuments.All(document => document.Body.Anchors.Contains(anchor)));
            if (exists) continue;
            bag.Add(
                Rule.BrokenLink,
                term.Location,
                $"The page or anchor of the term '{term.Id}' does not exist.",
                "Name a guide or an article, and the id of one of its headings.");
        }
    }

    /// <summary>The pages that notices name exist.</summary>
    public static void CheckNotices(RenderedSite site, DiagnosticBag bag)
    {
        var named = site.Notices.SelectMany(notice => notice.Notice.Pages ?? []);
        foreach (var unknown in named.Where(page => !site.PageIds.Contains(page.Value)))
        {
            bag.Add(
                Rule.UnknownReference,
                unknown.Location,
                $"There is no page '{unknown.Value}'.",
                Suggestions.FixFor(unknown.Value, site.PageIds, "Name guides, articles, home or eligibility, or write 'pages: all'."));
        }
    }

    private static IEnumerable<CommonFacts> CommonFactsOf(RenderedSite site) => site.Pages.Select(page => page.Source.Facts?.Common).OfType<CommonFacts>();
}
