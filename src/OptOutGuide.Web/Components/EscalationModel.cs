using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The steps of the ladder, from the page that explains them.</summary>
public sealed record EscalationModel(string Title, ImmutableArray<EscalationModel.Rung> Rungs) : IComponentModel<EscalationModel, Escalation>
{
    /// <summary>One step.</summary>
    /// <param name="Html">Its heading.</param>
    public sealed record Rung(string Html, string Path);

    /// <summary>The ladder below a guide; null where the site has none.</summary>
    public static EscalationModel? From(PageContext page) => page.Catalog.Escalation is not { } ladder ? null : new EscalationModel(
        page.Ui.Navigation.Escalation,
        [.. ladder.SectionsWith(SectionRole.EscalationStep, page.Language).Select(rung => new Rung(rung.TitleHtml, $"{page.PathOf(ladder.Id)}#{rung.Id}"))]);
}
