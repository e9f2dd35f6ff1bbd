using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Content.Catalog;

/// <summary>Gives every page its address in every language and reports pages that would share one.</summary>
internal sealed class UrlMapBuilder(ImmutableArray<SiteLanguage> languages, IReadOnlyDictionary<string, SlugText> slugs, DiagnosticBag bag)
{
    private readonly List<PageUrl> _all = [];
    private readonly List<(UrlPath From, UrlPath To)> _moved = [];
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    public UrlMap Make(IReadOnlyList<PageSource> pages)
    {
        CheckShareIds(pages);
        foreach (var language in languages) AddLanguage(language, pages);
        foreach (var language in languages) AddMoves(language, pages);
        return new UrlMap([.. _all], [.. _moved]);
    }

    private void AddLanguage(SiteLanguage language, IReadOnlyList<PageSource> pages)
    {
        var ui = SourceLocation.StartOf($"ui/{language.Code}.yaml");
        Add(PageId.Home, PageKind.Home, language, ui);
        Add(PageId.Checklist, PageKind.Checklist, language, ui, slugs[language.Code].Checklist);
        Add(PageId.Status, PageKind.Status, language, ui, slugs[language.Code].Status);
        Add(PageId.Index, PageKind.Index, language, ui, slugs[language.Code].Index);
        foreach (var page in pages.Where(page => page.Kind != PageKind.Home))
        {
            var slug = page.FrontMatterIn(language).Slug;
            Add(page.Id, page.Kind, language, PlaceOf(page, language), SegmentsOf(page.Kind, language, slug));
            foreach (var node in page.Facts?.Tree?.Nodes.Where(node => node != page.Facts.Tree.Start) ?? [])
                Add(page.Facts!.Tree!.PageOf(node), PageKind.EligibilityNode, language, PlaceOf(page, language), slug, node);
            if (page.Kind == PageKind.Guide)
                Add(PageId.ChecklistOf(page.Id), PageKind.GuideChecklist, language, PlaceOf(page, language), slugs[language.Code].Checklist, slug);
        }
    }

    private void AddMoves(SiteLanguage language, IReadOnlyList<PageSource> pages)
    {
        foreach (var page in pages.Where(page => page.Kind != PageKind.Home))
        {
            var (front, place) = (page.FrontMatterIn(language), page.In(language)?.Formerly ?? SourceLocation.StartOf(page.Id.Value));
            foreach (var old in front.Formerly)
            {
                Move(place, PathOf(language, SegmentsOf(page.Kind, language, old)), PathOf(language, SegmentsOf(page.Kind, language, front.Slug)));
                if (page.Kind == PageKind.Guide)
                    Move(place, PathOf(language, slugs[language.Code].Checklist, old), PathOf(language, slugs[language.Code].Checklist, front.Slug));
            }
        }
    }

    private string[] SegmentsOf(PageKind kind, SiteLanguage language, string slug) =>
        kind == PageKind.Guide ? [slugs[language.Code].Guides, slug] : [slug];

    private void Add(PageId page, PageKind kind, SiteLanguage language, SourceLocation place, params string[] segments)
    {
        var path = PathOf(language, segments);
        if (Claim(path, page.Value, place)) _all.Add(new PageUrl(path, language, page, kind));
    }

    private void Move(SourceLocation place, UrlPath from, UrlPath to)
    {
        if (Claim(from, $"the former address of {to}", place)) _moved.Add((from, to));
    }

    private bool Claim(UrlPath path, string owner, SourceLocation place)
    {
        if (_taken.TryAdd(path.Value, owner)) return true;
        bag.Add(Rule.SlugCollision, place, $"The address {path} belongs to '{_taken[path.Value]}' already.", "Give this page another slug.");
        return false;
    }

    private void CheckShareIds(IReadOnlyList<PageSource> pages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { PageId.Home.ShareId, PageId.Checklist.ShareId, PageId.Status.ShareId, PageId.Index.ShareId };
        foreach (var page in pages.Where(page => page.Kind != PageKind.Home && !seen.Add(page.Id.ShareId)))
            bag.Add(Rule.DuplicateId, SourceLocation.StartOf(page.Id.Value), $"Two pages are called '{page.Id.ShareId}', so /go/{page.Id.ShareId} could lead to either.", "Rename one of the folders.");
    }

    private static SourceLocation PlaceOf(PageSource page, SiteLanguage language) => page.In(language)?.Slug ?? SourceLocation.StartOf(page.Id.Value);

    private static UrlPath PathOf(SiteLanguage language, params string[] segments) => UrlPath.From($"/{language.Code}/{string.Join('/', segments)}");
}
