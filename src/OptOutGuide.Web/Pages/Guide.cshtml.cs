using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Requests;

namespace OptOutGuide.Web.Pages;

/// <summary>A guide: several ways to one form, step by step.</summary>
public sealed class GuideModel(SiteRequest site) : ContentPageModel(site)
{
    /// <summary>The guide.</summary>
    public GuidePage Guide => (GuidePage)Catalog.Find(Site.Address!.Page)!;

    /// <inheritdoc/>
    public override ContentPage Shown => Guide;

    /// <summary>The sections after the lead, each with its path if it is one.</summary>
    public IEnumerable<(Section Section, GuidePath? Path)> Sections =>
        Document.Body.Sections.Skip(1).Select(section => (section, Guide.Facts.Paths.FirstOrDefault(path => path.Id == section.Id)));
}
