using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Requests;

namespace OptOutGuide.Web.Pages;

/// <summary>A guide: several ways to one form, step by step.</summary>
public sealed class GuideModel(SiteRequest site) : ContentPageModel(site)
{
    /// <summary>The guide.</summary>
    public GuidePage Guide => (GuidePage)Catalog.Find(Site.Address!.Page)!;

    /// <inheritdoc/>
    public override ContentPage Shown => Guide;

    /// <summary>The sections after the lead, each with what is known of its path if it is one.</summary>
    public IEnumerable<(Section Section, PathFactsModel? Path)> Sections =>
        from section in Document.Body.Sections.Skip(1)
        let path = Guide.Facts.Paths.FirstOrDefault(path => path.Id == section.Id)
        select (section, path is null ? null : PathFactsModel.From(this, path));
}
