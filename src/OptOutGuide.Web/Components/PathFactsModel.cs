using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>What is known of a path and of the form that it opens.</summary>
public sealed record PathFactsModel(string Seen, string Sources, PathFactsModel.FormFacts? Form) : IComponentModel<PathFactsModel, PathFacts>
{
    /// <summary>What is known of a form.</summary>
    public sealed record FormFacts(string Address, string Open, string Host, string Status, string Read, string Opened);

    /// <summary>The facts in words.</summary>
    public static PathFactsModel From(GuideRoute path, GuideText ui, DateFormatter dates)
    {
        var (first, last) = (dates.Write(path.FirstSeen), dates.Write(path.LastSeen));
        var seen = first == last ? ui.SeenOn.Format(("date", first)) : ui.SeenBetween.Format(("first", first), ("last", last));
        var sources = ui.SeenIn.Format(("sources", string.Join(", ", path.Seen.OrderBy(source => source.Date).Select(source => $"{source.Publisher} ({dates.Write(source.Date!.Value)})"))));
        return new PathFactsModel(seen, sources, path.Form is { } form ? FactsOf(form, ui, dates) : null);
    }

    /// <summary>What is known of a form, in words.</summary>
    public static FormFacts FactsOf(MetaForm form, GuideText ui, DateFormatter dates) => new(
        form.Address.AbsoluteUri,
        ui.OpenForm,
        ui.FormHost.Format(("host", form.Address.Host)),
        form.Status == FormStatus.Confirmed ? ui.FormConfirmed : ui.FormReported,
        ui.FormRead.Format(("date", dates.Write(form.Read.Date!.Value)), ("source", form.Read.Publisher)),
        form.Opened is { } day ? ui.FormOpened.Format(("date", dates.Write(day))) : ui.FormNeverOpened);
}
