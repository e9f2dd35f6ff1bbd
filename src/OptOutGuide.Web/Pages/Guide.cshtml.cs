using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Requests;

namespace OptOutGuide.Web.Pages;

/// <summary>A guide: several ways to one form, step by step.</summary>
public sealed class GuideModel(SiteRequest site) : SitePageModel(site)
{
    /// <summary>The guide.</summary>
    public GuidePage Guide => (GuidePage)Catalog.Find(Site.Address!.Page)!;

    /// <summary>Its words.</summary>
    public ParsedDocument Document => Guide.In(Language);

    /// <inheritdoc/>
    public override string Title => Document.Front.Title;

    /// <inheritdoc/>
    public override string Description => Document.Front.Description;

    /// <inheritdoc/>
    protected override IEnumerable<Citation> Cited => CitationsOf(Guide);

    /// <inheritdoc/>
    public override ImmutableArray<DeadlineBannerModel> Banners => BannersOf(Guide);

    /// <summary>The sections after the lead, each with its path if it is one.</summary>
    public IEnumerable<(Section Section, GuidePath? Path)> Sections =>
        Document.Body.Sections.Skip(1).Select(section => (section, Guide.Facts.Paths.FirstOrDefault(path => path.Id == section.Id)));
}
