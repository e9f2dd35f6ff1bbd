using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The steps to take when an objection is refused or ignored, as links to the page that explains them.</summary>
public sealed record EscalationModel(string Title, ImmutableArray<EscalationModel.StepLink> Steps) : IComponentModel<EscalationModel, Escalation>
{
    /// <summary>One step.</summary>
    /// <param name="Html">Its heading.</param>
    public sealed record StepLink(string Html, string Path);

    /// <summary>The steps below a guide; null if the site has no such page.</summary>
    public static EscalationModel? From(PageContext page)
    {
        if (page.Catalog.Escalation is not { } article) return null;
        var (path, steps) = (page.PathOf(article.Id), article.SectionsWith(SectionRole.EscalationStep, page.Language));
        return new EscalationModel(
            page.Ui.Navigation.Escalation,
            [.. steps.Select(step => new StepLink(step.TitleHtml, $"{path}#{step.Id}"))]);
    }
}
