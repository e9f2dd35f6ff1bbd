using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The link for reports of mistakes, and the licence.</summary>
/// <param name="Link">A form or a <c>mailto:</c> URL; null if the site has neither repository nor contact.</param>
/// <param name="Report">Text of the link.</param>
/// <param name="NoContact">The sentence shown without a link.</param>
public sealed record ContactModel(string? Link, string Report, string NoContact, string Licence) : IComponentModel<ContactModel, Contact>
{
    /// <summary>The link of a page.</summary>
    public static ContactModel From(PageContext page) =>
        new(ReportLink.ForPage(page), page.Ui.Layout.ReportMistake, page.Ui.Layout.NoContact, page.Ui.Layout.Licence);
}
