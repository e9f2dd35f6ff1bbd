using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Links to all pages, in groups.</summary>
/// <param name="IsFolded">Hidden until the reader opens it: on the front page, which has the links that most readers need.</param>
public sealed record SiteMenuModel(string Label, ImmutableArray<SiteMenuModel.Group> Groups, bool IsFolded = false)
    : IComponentModel<SiteMenuModel, SiteMenu>
{
    /// <summary>Pages of one kind.</summary>
    /// <param name="Id">To which breadcrumbs lead; null on pages to which none does.</param>
    public sealed record Group(string Title, ImmutableArray<Link> Links, string? Id = null);

    /// <summary>One page.</summary>
    /// <param name="IsHere">It is the current page.</param>
    public sealed record Link(string Path, string Text, bool IsHere);

    /// <summary>The menu on a page.</summary>
    public static SiteMenuModel From(PageContext page)
    {
        var ui = page.Ui.Layout;
        var isHome = page.Url?.Page == PageId.Home;
        return new SiteMenuModel(
            ui.AllPages,
            [
                new Group(ui.Guides, [.. page.Catalog.Guides.Select(guide => LinkTo(page, guide))]),
                new Group(ui.Articles, [.. In(page, ArticleGroup.Know)], isHome ? "read-more" : null),
                new Group(ui.Tools,
                [
                    LinkTo(page, page.Catalog.Eligibility),
                    LinkTo(page, PageId.Checklist, page.Ui.Checklist.Short),
                    .. In(page, ArticleGroup.Tools),
                    LinkTo(page, PageId.Index, page.Ui.Index.Short),
                ]),
                new Group(ui.AboutSite, [LinkTo(page, PageId.Status, page.Ui.Status.Short), .. In(page, ArticleGroup.Site)]),
            ],
            isHome);
    }

    private static IEnumerable<Link> In(PageContext page, ArticleGroup group) =>
        page.Catalog.ArticlesIn(group).Select(article => LinkTo(page, article));

    private static Link LinkTo(PageContext page, ContentPage target) => LinkTo(page, target.Id, target.In(page.Language).FrontMatter.Short);

    private static Link LinkTo(PageContext page, PageId id, string text) => new(page.PathOf(id), text, page.Url?.Page == id);
}
