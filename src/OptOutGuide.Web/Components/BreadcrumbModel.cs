using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The path from the home page to a page.</summary>
/// <param name="Label">The accessible name.</param>
/// <param name="Ancestors">The home page first; empty on the home page and where the address leads to no page.</param>
/// <param name="Current">The page's own name.</param>
public sealed record BreadcrumbModel(string Label, ImmutableArray<BreadcrumbModel.Link> Ancestors, string Current)
    : IComponentModel<BreadcrumbModel, Breadcrumb>
{
    /// <summary>A link to an ancestor.</summary>
    public sealed record Link(string Path, string Text);

    /// <summary>The breadcrumb of a page.</summary>
    public static BreadcrumbModel From(PageContext page)
    {
        var label = page.Ui.Navigation.Breadcrumb;
        if (page.Url is not { Kind: not PageKind.Home } address) return new BreadcrumbModel(label, [], "");

        var home = new Link(page.PathOf(PageId.Home), page.Ui.SiteName);
        return new BreadcrumbModel(label, [home, .. ParentsOf(page, address.Kind, page.Document, home)], NameOf(page, address));
    }

    // Guides and articles are listed on the home page; a guide's checklist belongs to the guide, an eligibility question to the first one.
    private static IEnumerable<Link> ParentsOf(PageContext page, PageKind kind, ContentPage? document, Link home) => kind switch
    {
        PageKind.Guide => [new Link($"{home.Path}#choose-guide", page.Ui.Layout.Guides)],
        PageKind.Article when document is ArticlePage { Group: ArticleGroup.Know } =>
            [new Link($"{home.Path}#read-more", page.Ui.Layout.Articles)],
        PageKind.GuideChecklist => [new Link(page.PathOf(page.ListedGuides[0].Id), page.ListedGuides[0].In(page.Language).FrontMatter.Short)],
        PageKind.EligibilityNode => [new Link(page.PathOf(PageId.Eligibility), page.Catalog.Eligibility.In(page.Language).FrontMatter.Short)],
        PageKind.Sources when page.SourcesOwner is { } owner and not HomePage =>
            [.. ParentsOf(page, owner is GuidePage ? PageKind.Guide : PageKind.Article, owner, home), new Link(page.PathOf(owner.Id), ShortOf(page, owner))],
        _ => [],
    };

    private static string ShortOf(PageContext page, ContentPage document) => document.In(page.Language).FrontMatter.Short;

    private static string NameOf(PageContext page, PageUrl address) => address.Kind switch
    {
        PageKind.Checklist or PageKind.GuideChecklist => page.Ui.Checklist.Short,
        PageKind.Status => page.Ui.Status.Short,
        PageKind.Index => page.Ui.Index.Short,
        PageKind.EligibilityNode => page.Title,
        PageKind.Sources => page.Ui.Sources.Short,
        _ => page.Catalog.Find(address.Page)!.In(page.Language).FrontMatter.Short,
    };
}
