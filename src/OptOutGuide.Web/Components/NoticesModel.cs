using OptOutGuide.Web.Pages;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Components;

/// <summary>Warnings above a page: a preview at another instant; a site without an operator.</summary>
public sealed record NoticesModel(string? Preview, string? TestInstallation)
{
    /// <summary>The ribbons of a page.</summary>
    public static NoticesModel From(SitePageModel page) => new(
        page.Site.AsOf is { } instant ? page.Ui.Layout.Preview.Format(("instant", page.Dates.Write(instant))) : null,
        page.Catalog.Site.Operator is null ? page.Ui.Layout.TestInstallation : null);
}
