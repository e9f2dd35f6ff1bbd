using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Catalog;

/// <summary>Gives every page its address in every language and reports pages that would share one.</summary>
internal sealed class AddressPlan(ImmutableArray<SiteLanguage> languages, IReadOnlyDictionary<string, SlugText> slugs, DiagnosticBag bag)
{
    private readonly List<SiteAddress> _all = [];
    private readonly List<(UrlPath From, UrlPath To)> _moved = [];
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    public AddressBook Make(IReadOnlyList<PageDraft> pages)
    {
        CheckShareIds(pages);
        foreach (var language in languages) AddLanguage(language, pages);
        foreach (var language in languages) AddMoves(language, pages);
        return new AddressBook([.. _all], [.. _moved]);
    }

    private void AddLanguage(SiteLanguage language, IReadOnlyList<PageDraft> pages)
    {
        var ui = SourceSpan.StartOf($"ui/{language.Code}.yaml");
        Add(PageId.Home, PageKind.Home, language, ui);
        Add(PageId.Checklist, PageKind.Checklist, language, ui, slugs[language.Code].Checklist);
        Add(PageId.Status, PageKind.Status, language, ui, slugs[language.Code].Status);
        Add(PageId.Index, PageKind.Index, language, ui, slugs[language.Code].Index);
        foreach (var page in pages.Where(page => page.Kind != PageKind.Home))
        {
            var slug = page.FrontIn(language).Slug;
            Add(page.Id, page.Kind, language, PlaceOf(page, language), SegmentsOf(page.Kind, language, slug));
            foreach (var node in page.Facts?.Tree?.Nodes.Where(node => node != page.Facts.Tree.Start) ?? [])
                Add(page.Facts!.Tree!.PageOf(node), PageKind.EligibilityNode, language, PlaceOf(page, language), slug, node);
            if (page.Kind == PageKind.Guide)
                Add(PageId.ChecklistOf(page.Id), PageKind.GuideChecklist, language, PlaceOf(page, language), slugs[language.Code].Checklist, slug);
        }
    }

    private void AddMoves(SiteLanguage language, IReadOnlyList<PageDraft> pages)
    {
        foreach (var page in pages.Where(page => page.Kind != PageKind.Home))
        {
            var (front, place) = (page.FrontIn(language), page.In(language)?.Formerly ?? SourceSpan.StartOf(page.Id.Value));
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

    private void Add(PageId page, PageKind kind, SiteLanguage language, SourceSpan place, params string[] segments)
    {
        var path = PathOf(language, segments);
        if (Claim(path, page.Value, place)) _all.Add(new SiteAddress(path, language, page, kind));
    }

    private void Move(SourceSpan place, UrlPath from, UrlPath to)
    {
        if (Claim(from, $"the former address of {to}", place)) _moved.Add((from, to));
    }

    private bool Claim(UrlPath path, string owner, SourceSpan place)
    {
        if (_taken.TryAdd(path.Value, owner)) return true;
        bag.Add(Rule.SlugCollision, place, $"The address {path} belongs to '{_taken[path.Value]}' already.", "Give this page another slug.");
        return false;
    }

    private void CheckShareIds(IReadOnlyList<PageDraft> pages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { PageId.Home.ShareId, PageId.Checklist.ShareId, PageId.Status.ShareId, PageId.Index.ShareId };
        foreach (var page in pages.Where(page => page.Kind != PageKind.Home && !seen.Add(page.Id.ShareId)))
            bag.Add(Rule.DuplicateId, SourceSpan.StartOf(page.Id.Value), $"Two pages are called '{page.Id.ShareId}', so /go/{page.Id.ShareId} could lead to either.", "Rename one of the folders.");
    }

    private static SourceSpan PlaceOf(PageDraft page, SiteLanguage language) => page.In(language)?.Slug ?? SourceSpan.StartOf(page.Id.Value);

    private static UrlPath PathOf(SiteLanguage language, params string[] segments) => UrlPath.From($"/{language.Code}/{string.Join('/', segments)}");
}
