using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The sheets that can be printed: one for each guide, then the articles that are made for paper.</summary>
public sealed record SheetChoiceModel(ImmutableArray<SheetChoiceModel.Link> Sheets) : IComponentModel<SheetChoiceModel, SheetChoice>
{
    /// <summary>A sheet.</summary>
    public sealed record Link(string Path, string Title);

    /// <summary>All sheets in the page's language.</summary>
    public static SheetChoiceModel From(PageContext page) => new(
    [
        .. page.Catalog.Guides.Select(guide => new Link(page.PathOf(PageId.ChecklistOf(guide.Id)), guide.In(page.Language).FrontMatter.Title)),
        .. page.Catalog.Articles
            .Where(article => article.Has(SectionRole.HalfSheet))
            .Select(article => new Link(page.PathOf(article.Id), article.In(page.Language).FrontMatter.Title)),
    ]);
}
