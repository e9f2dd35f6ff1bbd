using System.Collections.Immutable;
using OptOutGuide.Content.Documents;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>The steps of the ladder, from the page that explains them.</summary>
public sealed record LadderModel(string Title, ImmutableArray<LadderModel.Rung> Rungs)
{
    /// <summary>One step.</summary>
    /// <param name="Html">Its heading.</param>
    public sealed record Rung(string Html, string Path);

    /// <summary>The ladder below a guide; null where the site has none.</summary>
    public static LadderModel? From(SitePageModel page) => page.Catalog.Ladder is not { } ladder ? null : new LadderModel(
        page.Ui.Navigation.Ladder,
        [.. ladder.SectionsWith(SectionRole.Rung, page.Language).Select(rung => new Rung(rung.TitleHtml, $"{page.PathOf(ladder.Id)}#{rung.Id}"))]);
}
