using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The address for reports of mistakes, and the licence.</summary>
/// <param name="Mail">An e-mail address; null if the site has no contact.</param>
/// <param name="Report">Text of the link.</param>
/// <param name="NoContact">The sentence shown without an address.</param>
public sealed record ContactModel(string? Mail, string Report, string NoContact, string Licence) : IComponentModel<ContactModel, Contact>
{
    /// <summary>The contact of a site.</summary>
    public static ContactModel From(PageContext page) =>
        new(page.Catalog.Site.Contact, page.Ui.Layout.ReportMistake, page.Ui.Layout.NoContact, page.Ui.Layout.Licence);
}
