using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Web.Components;

/// <summary>What is known about a form.</summary>
/// <param name="Address">The absolute URL.</param>
/// <param name="Open">Text of the link that opens it.</param>
/// <param name="Host">The host of the address, as a phrase.</param>
/// <param name="Status">Whether the address is confirmed.</param>
/// <param name="Read">When the address was last read in a source.</param>
/// <param name="Opened">When a person last opened the form.</param>
/// <param name="Notice">That the form cannot be used, and since when; null if it can.</param>
public sealed record FormFacts(string Address, string Open, string Host, string Status, string Read, string Opened, string? Notice)
{
    /// <summary>That a form cannot be used, and since when; null if it can.</summary>
    public static string? NoticeOf(MetaForm? form, GuideText ui, DateFormatter dates) => form?.Availability switch
    {
        FormAvailability.Closed => ui.FormClosed.Format(("date", dates.Write(form.Since!.Value))),
        FormAvailability.Moved => ui.FormMoved.Format(("date", dates.Write(form.Since!.Value))),
        _ => null,
    };

    /// <summary>The facts of a form.</summary>
    public static FormFacts From(MetaForm form, GuideText ui, DateFormatter dates) => new(
        form.Address.AbsoluteUri,
        ui.OpenForm,
        ui.FormHost.Format(("host", form.Address.Host)),
        form.Status == FormStatus.Confirmed ? ui.FormConfirmed : ui.FormReported,
        ui.FormRead.Format(("date", dates.Write(form.Read.Date!.Value)), ("source", form.Read.PublisherIn(dates.Language))),
        form.Opened is { } day ? ui.FormOpened.Format(("date", dates.Write(day))) : ui.FormNeverOpened,
        NoticeOf(form, ui, dates));
}
