namespace OptOutGuide.Web.Pages;

/// <summary>The page for a path that does not exist, with links to the guides.</summary>
public sealed class NotFoundModel : SitePageModel
{
    /// <summary>Sets the status 404.</summary>
    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;
}
