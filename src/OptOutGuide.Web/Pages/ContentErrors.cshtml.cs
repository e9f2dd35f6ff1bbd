using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Pages;

/// <summary>Shown in Development instead of the site while the content has errors.</summary>
public sealed class ContentErrorsModel(LiveContent content, IHostEnvironment environment) : PageModel
{
    /// <summary>The diagnostics by file.</summary>
    public IEnumerable<IGrouping<string, Diagnostic>> Files => Diagnostics.GroupBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal);

    /// <summary>All diagnostics; none outside Development, where the site stops instead and readers must not see its files.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => environment.IsDevelopment() ? content.Diagnostics : [];

    /// <summary>Sets the status 503.</summary>
    public void OnGet() => Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
}
