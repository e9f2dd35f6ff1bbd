using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutGuide.Web.Components.Authoring;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Pages;

/// <summary>What authors have to do, as of the newest content. In Development only (<see cref="AuthoringSettings"/>).</summary>
/// <remarks>In English only: diagnostics, commands and the guide for authors are in English, too.</remarks>
public sealed class AuthoringModel(AuthoringReports reports) : PageModel
{
    private const int RefreshSeconds = 5;

    /// <summary>What the page shows.</summary>
    public AuthoringReport Report => field ??= reports.Current();

    /// <summary>The page loads itself again. Authors with a screen reader, or about to copy a command, can stop that (WCAG 2.2, criterion 2.2.1).</summary>
    public bool IsLive { get; private set; }

    /// <summary>Is never cached.</summary>
    public void OnGet()
    {
        IsLive = Request.Query["refresh"] != "off";
        Response.Headers.CacheControl = "no-store";
        // A header, because it needs neither a script nor one more exception in the security policy.
        if (IsLive) Response.Headers["Refresh"] = RefreshSeconds.ToString(CultureInfo.InvariantCulture);
    }
}
