using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Warnings above a page: a preview at another instant; a site without an operator.</summary>
public sealed record NoticesModel(string? Preview, string? TestInstallation) : IComponentModel<NoticesModel, Notices>
{
    /// <summary>The ribbons of a page.</summary>
    public static NoticesModel From(PageContext page) => new(
        page.Preview is { } instant ? page.Ui.Layout.Preview.Format(("instant", page.Dates.Write(instant))) : null,
        page.Catalog.Site.Operator is null ? page.Ui.Layout.TestInstallation : null);
}
