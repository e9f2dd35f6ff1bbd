using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutGuide.Web.Components.Authoring;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Pages;

/// <summary>Shown in Development instead of the site while the content has errors.</summary>
public sealed class ContentErrorsModel(LiveContent content, AuthoringSettings authoring) : PageModel
{
    /// <summary>All diagnostics; none outside Development, where the site stops instead and readers must not see its files.</summary>
    public DiagnosticListModel Diagnostics => authoring.Folder is { } folder ? DiagnosticListModel.Of(folder, content.Diagnostics) : new([]);

    /// <summary>The page has the links for authors.</summary>
    public bool IsForAuthors => authoring.Folder is not null;

    /// <summary>Sets the status 503.</summary>
    public void OnGet() => Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
}
