using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Web.Pages;

/// <summary>A page that shows one document of the content folder.</summary>
public abstract class ContentPageModel : SitePageModel
{
    /// <summary>The document in all languages.</summary>
    public ContentPage Shown => Site.Document!;

    /// <summary>The document in the page's language, without the sections that its sources page shows.</summary>
    public ParsedDocument Document => Shown.ShownIn(Language);
}
