using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>Where readers report mistakes.</summary>
/// <param name="Mail">An e-mail address; null on a test installation.</param>
public sealed record ContactModel(string? Mail, string Report, string NoContact, string Licence) : IComponentModel<ContactModel, Contact>
{
    /// <summary>The contact of a site.</summary>
    public static ContactModel From(PageContext page) =>
        new(page.Catalog.Site.Contact, page.Ui.Layout.ReportMistake, page.Ui.Layout.NoContact, page.Ui.Layout.Licence);
}
