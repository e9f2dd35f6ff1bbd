using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The operator of the site, from <c>site.yaml</c>.</summary>
/// <param name="Name">Name and address; null on a test installation.</param>
/// <param name="Mail">An e-mail address; null if there is none.</param>
public sealed record OperatorModel(OperatorText Text, string? Name, string? Mail) : IComponentModel<OperatorModel, Operator>
{
    /// <summary>The operator of the site.</summary>
    public static OperatorModel From(PageContext page) => new(page.Ui.Operator, page.Catalog.Site.Operator, page.Catalog.Site.Contact);
}
