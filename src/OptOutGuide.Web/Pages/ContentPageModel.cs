using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Pages;

/// <summary>A page that shows one page of the content folder.</summary>
public abstract class ContentPageModel(SiteRequest site) : SitePageModel(site)
{
    /// <summary>What is shown.</summary>
    public abstract ContentPage Shown { get; }

    /// <summary>Its words.</summary>
    public ParsedDocument Document => Shown.In(Language);

    /// <inheritdoc/>
    public override string Title => Document.FrontMatter.Title;

    /// <inheritdoc/>
    public override string Description => Document.FrontMatter.Description;

    /// <inheritdoc/>
    public override ImmutableArray<DeadlineBannerModel> Banners => BannersOf(Shown);

    /// <inheritdoc/>
    protected override IEnumerable<Citation> Cited => CitationsOf(Shown);
}
