using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Who runs the site, as <c>site.yaml</c> says.</summary>
/// <param name="Name">Name and address; null on a test installation.</param>
/// <param name="Mail">An e-mail address; null if there is none.</param>
public sealed record OperatorModel(OperatorText Words, string? Name, string? Mail) : IComponentModel<OperatorModel, Operator>
{
    /// <summary>The operator of the site.</summary>
    public static OperatorModel From(PageContext page) => new(page.Ui.Operator, page.Catalog.Site.Operator, page.Catalog.Site.Contact);
}
