using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Web.Pages;

/// <summary>A guide: several routes to one form, step by step.</summary>
public sealed class GuideModel : ContentPageModel
{
    /// <summary>The guide.</summary>
    public GuidePage Guide => (GuidePage)Shown;
}
