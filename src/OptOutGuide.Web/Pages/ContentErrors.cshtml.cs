using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Web.Pages;

/// <summary>For authors, in Development: what is wrong with the content, instead of half a site.</summary>
public sealed class ContentErrorsModel(LiveContent content, IHostEnvironment environment) : PageModel
{
    /// <summary>The findings, by file.</summary>
    public IEnumerable<IGrouping<string, Diagnostic>> Files => Diagnostics.GroupBy(found => found.Location.Path, StringComparer.Ordinal);

    /// <summary>All findings. Readers of a site that cannot open, which is about to end, have no use for them.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => environment.IsDevelopment() ? content.Diagnostics : [];

    /// <summary>Sets the status.</summary>
    public void OnGet() => Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
}
