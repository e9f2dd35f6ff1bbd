using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Pages;

/// <summary>The answer to an address that leads nowhere: in the reader's language, with the way to the guides.</summary>
public sealed class NotFoundModel(SiteRequest site) : SitePageModel(site)
{
    /// <inheritdoc/>
    public override string Title => Ui.NotFound.Title;

    /// <inheritdoc/>
    public override string Description => Ui.NotFound.Text;

    /// <summary>Sets the status.</summary>
    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;
}
