using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Eligibility;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Catalog;

/// <summary>Assigns an address to every page in every language. Reports pages that would share one.</summary>
/// <param name="slugs">The slugs of the built-in pages, by language code.</param>
internal sealed class UrlMapBuilder(ImmutableArray<SiteLanguage> languages, IReadOnlyDictionary<string, SlugText> slugs, DiagnosticBag bag)
{
    // Several static hosts show a file with this name instead of the start page.
    private const string FormerIndex = "index";

    private readonly List<PageUrl> _all = [];
    private readonly List<(UrlPath From, UrlPath To)> _redirects = [];
    private readonly Dictionary<string, string> _ownerByPath = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, SourceLocation Location)> _reserved = [];
    private ImmutableHashSet<PageId> _withSources = [];

    public UrlMap Build(ImmutableArray<PageSource> pages, ImmutableArray<DeadlineSource> deadlines)
    {
        _withSources = PagesWithSources.Of(pages, deadlines);
        foreach (var language in languages) CheckBuiltIn(language);
        CheckShareIds(pages);
        foreach (var language in languages) AddPages(language, pages);
        foreach (var language in languages) AddRedirects(language, pages);
        return new UrlMap([.. _all], [.. _redirects]);
    }

    private void AddPages(SiteLanguage language, ImmutableArray<PageSource> pages)
    {
        var (builtIn, ui) = (slugs[language.Code], SourceLocation.StartOf($"ui/{language.Code}.yaml"));
        Add(PageId.Home, PageKind.Home, language, ui);
        Add(PageId.Checklist, PageKind.Checklist, language, ui, builtIn.Checklist);
        Add(PageId.Status, PageKind.Status, language, ui, builtIn.Status);
        Add(PageId.Index, PageKind.Index, language, ui, builtIn.Index);
        AddSources(PageId.Home, language, ui);
        foreach (var page in pages.Where(page => page.Kind != PageKind.Home))
        {
            var (slug, location) = (page.FrontMatterIn(language).Slug, page.In(language)?.SlugLocation ?? FolderOf(page));
            Add(page.Id, page.Kind, language, location, SegmentsOf(page.Kind, language, slug));
            AddSources(page.Id, language, location, SegmentsOf(page.Kind, language, slug));
            if (page.Kind == PageKind.Guide) Add(PageId.ChecklistOf(page.Id), PageKind.GuideChecklist, language, location, builtIn.Checklist, slug);
            if (page.Facts is not EligibilityFacts { Tree: var tree }) continue;
            foreach (var node in NodesWithPages(tree))
                Add(tree.PageOf(node), PageKind.EligibilityNode, language, location, slug, node);
        }
    }

    private void AddRedirects(SiteLanguage language, ImmutableArray<PageSource> pages)
    {
        var (checklist, sources) = (slugs[language.Code].Checklist, slugs[language.Code].Sources);
        if (slugs[language.Code].Index != FormerIndex)
            AddRedirect(SourceLocation.StartOf($"ui/{language.Code}.yaml"), PathOf(language, FormerIndex), PathOf(language, slugs[language.Code].Index));
        foreach (var page in pages.Where(page => page.Kind != PageKind.Home))
        {
            var (front, location) = (page.FrontMatterIn(language), page.In(language)?.FormerlyLocation ?? FolderOf(page));
            foreach (var old in front.Formerly)
            {
                var current = PathOf(language, SegmentsOf(page.Kind, language, front.Slug));
                AddRedirect(location, PathOf(language, SegmentsOf(page.Kind, language, old)), current);
                if (_withSources.Contains(page.Id))
                {
                    AddRedirect(
                        location,
                        PathOf(language, [.. SegmentsOf(page.Kind, language, old), sources]),
                        PathOf(language, [.. SegmentsOf(page.Kind, language, front.Slug), sources]));
                }

                if (page.Kind == PageKind.Guide) AddRedirect(location, PathOf(language, checklist, old), PathOf(language, checklist, front.Slug));
                if (page.Facts is not EligibilityFacts { Tree: var tree }) continue;
                foreach (var node in NodesWithPages(tree)) AddRedirect(location, PathOf(language, old, node), PathOf(language, front.Slug, node));
            }
        }
    }

    // The first question is on the page of the tree itself.
    private static IEnumerable<string> NodesWithPages(EligibilityTree tree) => tree.Nodes.Where(node => node != tree.Start);

    private string[] SegmentsOf(PageKind kind, SiteLanguage language, string slug) =>
        kind == PageKind.Guide ? [slugs[language.Code].Guides, slug] : [slug];

    private void AddSources(PageId owner, SiteLanguage language, SourceLocation location, params string[] segments)
    {
        if (_withSources.Contains(owner))
            Add(PageId.SourcesOf(owner), PageKind.Sources, language, location, [.. segments, slugs[language.Code].Sources]);
    }

    private void Add(PageId page, PageKind kind, SiteLanguage language, SourceLocation location, params string[] segments)
    {
        var path = PathOf(language, segments);
        foreach (var segment in segments.Where(segment => !IsBuiltIn(language, segment))) CheckName(segment, location);
        if (TryReserve(path, page.Value, location, "Give this page another slug.")) _all.Add(new PageUrl(path, language, page, kind));
    }

    private void AddRedirect(SourceLocation location, UrlPath from, UrlPath to)
    {
        // An old address is no file, so this is the only name that it cannot have.
        if (from.Value == $"/{from.FirstSegment}/{ReservedNames.NotFound}") CheckName(ReservedNames.NotFound, location);
        if (TryReserve(from, $"the former address of {to}", location, "Remove it from 'formerly'.")) _redirects.Add((from, to));
    }

    private bool TryReserve(UrlPath path, string owner, SourceLocation location, string fix)
    {
        if (_ownerByPath.TryAdd(path.Value, owner)) return true;
        bag.Add(Rule.SlugCollision, location, $"The address {path} is already used by '{_ownerByPath[path.Value]}'.", fix);
        return false;
    }

    // Once: the slugs of built-in pages are part of many addresses.
    private void CheckBuiltIn(SiteLanguage language)
    {
        foreach (var slug in BuiltIn(language)) CheckName(slug, SourceLocation.StartOf($"ui/{language.Code}.yaml"));
    }

    private bool IsBuiltIn(SiteLanguage language, string segment) => BuiltIn(language).Contains(segment, StringComparer.Ordinal);

    private string[] BuiltIn(SiteLanguage language) =>
        [slugs[language.Code].Guides, slugs[language.Code].Checklist, slugs[language.Code].Status, slugs[language.Code].Index, slugs[language.Code].Sources];

    private void CheckName(string name, SourceLocation location)
    {
        if (ReservedNames.ReasonFor(name) is not { } reason || !_reserved.Add((name, location))) return;
        bag.Add(Rule.ReservedName, location, $"No address can contain the name '{name}': {reason}.", "Choose another slug, or another id for the folder.");
    }

    private void CheckShareIds(ImmutableArray<PageSource> pages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal)
        {
            PageId.Home.ShareId, PageId.Checklist.ShareId, PageId.Status.ShareId, PageId.Index.ShareId,
        };
        foreach (var owner in _withSources) seen.Add(PageId.SourcesOf(owner).ShareId);
        // Without a slug in its front matter, a page has its id as slug, which is reported there.
        foreach (var page in pages.Where(page => languages.All(language => page.FrontMatterIn(language).Slug != page.Id.ShareId)))
            CheckName(page.Id.ShareId, FolderOf(page));
        foreach (var page in pages.Where(page => page.Kind != PageKind.Home && !seen.Add(page.Id.ShareId)))
        {
            bag.Add(
                Rule.DuplicateId,
                FolderOf(page),
                $"Two pages have the id '{page.Id.ShareId}', so the link /go/{page.Id.ShareId} is ambiguous.",
                "Rename one of the folders.");
        }
    }

    private static SourceLocation FolderOf(PageSource page) => SourceLocation.StartOf(page.Id.Value);

    private static UrlPath PathOf(SiteLanguage language, params string[] segments) => UrlPath.From($"/{language.Code}/{string.Join('/', segments)}");
}
