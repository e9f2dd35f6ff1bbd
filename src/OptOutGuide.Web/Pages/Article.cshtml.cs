using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Pages;

/// <summary>A text to read.</summary>
public sealed class ArticleModel(SiteRequest site) : ContentPageModel(site)
{
    /// <summary>The article.</summary>
    public ArticlePage Article => (ArticlePage)Catalog.Find(Site.Address!.Page)!;

    /// <inheritdoc/>
    public override ContentPage Shown => Article;

    /// <inheritdoc/>
    protected override IEnumerable<Citation> Cited => Article.Data == DataBlock.Changes
        ? base.Cited.Concat(Catalog.Changes.All.SelectMany(change => change.Claims).Select(claim => new Citation(claim.Id, claim.Location)))
        : base.Cited;
}
