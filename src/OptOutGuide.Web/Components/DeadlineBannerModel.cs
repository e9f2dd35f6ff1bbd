using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The banner of a deadline in its current phase.</summary>
/// <param name="Phase">A CSS class: <c>upcoming</c>, <c>soon</c>, <c>last-day</c>, <c>passed</c>.</param>
/// <param name="Label">The accessible name of the banner.</param>
/// <param name="Newer">The sentence that the original is newer than this translation; null if it is not.</param>
public sealed record DeadlineBannerModel(string Phase, string Label, string TitleHtml, string BodyHtml, string? Newer)
    : IComponentModel<DeadlineBannerModel, DeadlineBanner>
{
    /// <summary>The banner for a deadline's status.</summary>
    /// <param name="cite">Replaces the comments for citations in HTML by marks, or removes them.</param>
    public static DeadlineBannerModel From(ContentCatalog catalog, DeadlineStatus status, SiteLanguage language, Func<string, string> cite)
    {
        var (title, body) = TextFor(catalog, status.Deadline, status.Phase, status.DaysLeft, language, cite);
        var section = catalog.TextOf(status.Deadline).For(status.Phase, language);
        return new DeadlineBannerModel(
            DeadlineText.SectionOf(status.Phase),
            catalog.Ui(language).Layout.DeadlineBanner,
            title,
            body,
            HasDrifted(catalog, status.Deadline, section, language) ? catalog.Ui(language).Translation.Newer : null);
    }

    /// <summary>The text of a deadline in a phase, its placeholders filled in.</summary>
    /// <param name="daysLeft">Whole days until the last day.</param>
    /// <param name="cite">Replaces the comments for citations in HTML by marks, or removes them.</param>
    public static (string TitleHtml, string BodyHtml) TextFor(
        ContentCatalog catalog,
        Deadline deadline,
        DeadlinePhase phase,
        int daysLeft,
        SiteLanguage language,
        Func<string, string> cite)
    {
        var section = catalog.TextOf(deadline).For(phase, language);
        var dates = catalog.Dates(language);
        return (Fill(section.TitleHtml), Fill(string.Concat(section.Parts.OfType<HtmlPart>().Select(part => part.Html))));

        string Fill(string html) => DeadlineText.FillIn(cite(html), deadline, daysLeft, date => HtmlText.Encode(dates.Write(date)));
    }

    /// <summary>The banners of a page's deadlines. On a checklist they have no marks.</summary>
    public static ImmutableArray<DeadlineBannerModel> AllOf(PageContext page)
    {
        var deadlines = page.IsChecklist ? page.ListedGuides.SelectMany(guide => guide.Deadlines).Distinct() : page.Document?.Deadlines ?? [];
        return [.. deadlines.Select(deadline => From(page.Catalog, page.State.Of(deadline), page.Language, html => Cite(deadline, page.WithBasePath(html))))];

        string Cite(Deadline deadline, string html) => page.IsChecklist
            ? PageCitations.Strip(html)
            : page.Citations.Show(html, page.Catalog.TextOf(deadline).Documents[page.Language.Code].File);
    }

    private static bool HasDrifted(ContentCatalog catalog, Deadline deadline, Section section, SiteLanguage language) =>
        catalog.DriftOf(catalog.TextOf(deadline).Documents[language.Code]).Contains(TranslationLock.KeyOf(section));
}
