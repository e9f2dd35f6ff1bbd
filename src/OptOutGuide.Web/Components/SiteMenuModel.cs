using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>Links to all pages, in groups.</summary>
public sealed record SiteMenuModel(string Label, ImmutableArray<SiteMenuModel.Group> Groups)
{
    /// <summary>Pages of one kind.</summary>
    public sealed record Group(string Title, ImmutableArray<Link> Links);

    /// <summary>One page.</summary>
    /// <param name="IsHere">It is the page that the menu stands on.</param>
    public sealed record Link(string Path, string Text, bool IsHere);

    /// <summary>The menu as it stands on a page.</summary>
    public static SiteMenuModel From(SitePageModel page)
    {
        var ui = page.Ui.Layout;
        return new SiteMenuModel(ui.AllPages,
        [
            new Group(ui.Guides, [.. page.Catalog.Guides.Select(guide => LinkTo(page, guide))]),
            new Group(ui.Articles, [.. page.Catalog.Articles.Select(article => LinkTo(page, article))]),
            new Group(ui.Tools, [LinkTo(page, page.Catalog.Eligibility), LinkTo(page, PageId.Checklist, page.Ui.Checklist.Short), LinkTo(page, PageId.Status, page.Ui.Status.Short)]),
        ]);
    }

    private static Link LinkTo(SitePageModel page, ContentPage target) => LinkTo(page, target.Id, target.In(page.Language).Front.Short);

    private static Link LinkTo(SitePageModel page, PageId id, string text) => new(page.PathOf(id), text, page.Site.Address?.Page == id);
}
