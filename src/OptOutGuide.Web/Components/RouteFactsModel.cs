using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Web.Components;

/// <summary>What is known about a route through a guide, and about the form that it opens.</summary>
/// <param name="Seen">When sources described the route.</param>
/// <param name="Sources">Which sources described it.</param>
/// <param name="Form">Null if the route opens no form directly.</param>
public sealed record RouteFactsModel(string Seen, string Sources, RouteFactsModel.FormFacts? Form)
{
    /// <summary>What is known about a form.</summary>
    /// <param name="Address">The absolute URL.</param>
    /// <param name="Open">Text of the link that opens it.</param>
    /// <param name="Host">The host of the address, as a phrase.</param>
    /// <param name="Status">Whether the address is confirmed.</param>
    /// <param name="Read">When the address was last read in a source.</param>
    /// <param name="Opened">When a person last opened the form.</param>
    public sealed record FormFacts(string Address, string Open, string Host, string Status, string Read, string Opened);

    /// <summary>The facts of a route.</summary>
    public static RouteFactsModel From(GuideRoute route, GuideText ui, DateFormatter dates)
    {
        var (first, last) = (dates.Write(route.FirstSeen), dates.Write(route.LastSeen));
        var seen = first == last ? ui.SeenOn.Format(("date", first)) : ui.SeenBetween.Format(("first", first), ("last", last));
        var sources = route.Seen.OrderBy(source => source.Date).Select(source => $"{source.Publisher} ({dates.Write(source.Date!.Value)})");
        return new RouteFactsModel(
            seen,
            ui.SeenIn.Format(("sources", string.Join(", ", sources))),
            route.Form is { } form ? FactsOf(form, ui, dates) : null);
    }

    /// <summary>The facts of a form.</summary>
    public static FormFacts FactsOf(MetaForm form, GuideText ui, DateFormatter dates) => new(
        form.Address.AbsoluteUri,
        ui.OpenForm,
        ui.FormHost.Format(("host", form.Address.Host)),
        form.Status == FormStatus.Confirmed ? ui.FormConfirmed : ui.FormReported,
        ui.FormRead.Format(("date", dates.Write(form.Read.Date!.Value)), ("source", form.Read.Publisher)),
        form.Opened is { } day ? ui.FormOpened.Format(("date", dates.Write(day))) : ui.FormNeverOpened);
}
