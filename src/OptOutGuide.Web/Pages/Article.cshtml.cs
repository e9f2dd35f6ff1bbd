using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Requests;

namespace OptOutGuide.Web.Pages;

/// <summary>A text to read.</summary>
public sealed class ArticleModel(SiteRequest site) : SitePageModel(site)
{
    /// <summary>The article.</summary>
    public ArticlePage Article => (ArticlePage)Catalog.Find(Site.Address!.Page)!;

    /// <summary>The page's words.</summary>
    public ParsedDocument Document => Article.In(Language);

    /// <inheritdoc/>
    public override string Title => Document.Front.Title;

    /// <inheritdoc/>
    public override string Description => Document.Front.Description;

    /// <inheritdoc/>
    protected override IEnumerable<Citation> Cited => CitationsOf(Article);

    /// <inheritdoc/>
    public override ImmutableArray<DeadlineBannerModel> Banners => BannersOf(Article);
}
