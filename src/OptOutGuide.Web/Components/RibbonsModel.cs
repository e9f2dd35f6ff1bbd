using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Lines above every page that concern the installation.</summary>
/// <param name="Preview">The page is a preview at another instant; null if it is not.</param>
/// <param name="TestInstallation">The site has no operator; null if it has one.</param>
public sealed record RibbonsModel(string? Preview, string? TestInstallation) : IComponentModel<RibbonsModel, Ribbons>
{
    /// <summary>The ribbons of a page.</summary>
    public static RibbonsModel From(PageContext page) => new(
        page.Preview is { } instant ? page.Ui.Layout.Preview.Format(("instant", page.Dates.Write(instant))) : null,
        page.Catalog.Site.Operator is null ? page.Ui.Layout.TestInstallation : null);
}
