using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The button that opens a form.</summary>
/// <param name="Address">The absolute URL.</param>
/// <param name="Host">Its host, which the reader can compare with the address bar.</param>
public sealed record FormLinkModel(string Address, string Text, string Host) : IComponentModel<FormLinkModel, FormLink>
{
    /// <summary>The button for a form.</summary>
    public static FormLinkModel From(MetaForm form, GuideText ui) => new(form.Address.AbsoluteUri, ui.OpenForm, form.Address.Host);
}
