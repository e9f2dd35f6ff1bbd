using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.StructuralChecks;

/// <summary>The anchors of all pages in one language. Those of a page are collected when the first link to one of them is checked.</summary>
internal sealed class PageAnchors
{
    private readonly Registers _registers;
    private readonly bool _keepsMoved;
    private readonly Dictionary<string, PageFacts?> _facts;
    private readonly Dictionary<string, ParsedDocument> _documents;
    private readonly Dictionary<string, HashSet<string>?> _inTexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _inFacts = new(StringComparer.Ordinal);

    /// <param name="language">The code of the language.</param>
    /// <param name="keepsMoved">What a sources page shows counts as a part of the page that it belongs to, too.</param>
    public PageAnchors(RenderedSite site, Registers registers, string language, bool keepsMoved = false)
    {
        (_registers, _keepsMoved) = (registers, keepsMoved);
        _facts = site.Pages.ToDictionary(page => page.Source.Id.Value, page => page.Source.Facts, StringComparer.Ordinal);
        // Documents with errors lack anchors, so links to them cannot be checked.
        _documents = site.Pages.SelectMany(page => page.ValidDocuments)
            .Where(document => document.Language.Code == language)
            .ToDictionary(document => document.Id.Value, StringComparer.Ordinal);
    }

    /// <summary>The anchors in the text of a page; null if they are not known, so that no link to the page is wrong.</summary>
    public IReadOnlySet<string>? InTextOf(PageId page)
    {
        if (_inTexts.TryGetValue(page.Value, out var known)) return known;
        if (_documents.TryGetValue(page.Value, out var document) && _facts[page.Value] is EligibilityFacts)
            // Each question and outcome is a page of its own, without anchors.
            known = document.Body.Lead.AllAnchors.ToHashSet(StringComparer.Ordinal);
        else if (document is not null)
            known = document.Body.Anchors.Except(_keepsMoved ? [] : MovedFrom(document)).ToHashSet(StringComparer.Ordinal);
        else if (page.SourcesOwner is { } owner && _documents.TryGetValue(owner.Value, out document))
            known = document.Body.CitedClaims.Concat(MovedFrom(document)).ToHashSet(StringComparer.Ordinal);
        _inTexts.Add(page.Value, known);
        return known;
    }

    /// <summary>Whether a page has an anchor that is not in its text: an old id, a route that is left out in a language, an authority, a change.</summary>
    public bool IsInFacts(PageId page, string anchor)
    {
        if (!_inFacts.TryGetValue(page.Value, out var known))
        {
            known = InFactsOf(_facts.GetValueOrDefault(page.Value)).ToHashSet(StringComparer.Ordinal);
            _inFacts.Add(page.Value, known);
        }

        return known.Contains(anchor);
    }

    // What the facts of a page show on its sources page. The other anchors there are claims.
    private IEnumerable<string> MovedFrom(ParsedDocument document)
    {
        var styles = _facts[document.Id.Value]?.Common.SectionStyles ?? ImmutableArray<SectionStyle>.Empty;
        return styles
            .Where(style => style.Role == SectionRole.SourcesPage)
            .SelectMany(style => document.Body.Find(style.Section)?.AllAnchors ?? []);
    }

    private IEnumerable<string> InFactsOf(PageFacts? facts)
    {
        IEnumerable<string> anchors = facts switch
        {
            GuideFacts guide => guide.Routes.SelectMany(route => route.Steps.Select(step => step.Id).Prepend(route.Id)),
            ArticleFacts { Data: DataBlock.Authorities } => _registers.Authorities?.All.Select(authority => authority.Id) ?? [],
            ArticleFacts { Data: DataBlock.Changes } => _registers.Changes?.All.Select(change => change.Anchor) ?? [],
            _ => [],
        };
        return anchors.Concat(facts?.Common.FormerAnchors.Select(anchor => anchor.Id) ?? []);
    }
}
