using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A deadline as it stands, in words.</summary>
/// <param name="Phase">A class name: <c>upcoming</c>, <c>soon</c>, <c>last-day</c>, <c>passed</c>.</param>
/// <param name="Label">What the banner is, for screen readers.</param>
/// <param name="Newer">That the original of these words is newer than their translation; null if it is not.</param>
public sealed record DeadlineBannerModel(string Phase, string Label, string TitleHtml, string BodyHtml, string? Newer) : IComponentModel<DeadlineBannerModel, DeadlineBanner>
{
    /// <summary>The words for a status, its slots filled.</summary>
    /// <param name="cite">Puts numbers in the place of citations, or removes them.</param>
    public static DeadlineBannerModel From(ContentCatalog catalog, DeadlineStatus status, SiteLanguage language, Func<string, string> cite)
    {
        var section = catalog.TextOf(status.Deadline).For(status.Phase, language);
        var dates = catalog.Dates(language);
        string Fill(string html) => cite(html)
            .Replace("{date}", HtmlText.Encode(dates.Write(status.Deadline.LastDay)), StringComparison.Ordinal)
            .Replace("{next-date}", HtmlText.Encode(dates.Write(status.Deadline.LastDay.AddDays(1))), StringComparison.Ordinal)
            .Replace("{days}", status.DaysLeft.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new DeadlineBannerModel(
            DeadlineText.SectionOf(status.Phase),
            catalog.Ui(language).Layout.DeadlineBanner,
            Fill(section.TitleHtml),
            Fill(string.Concat(section.Parts.OfType<HtmlPart>().Select(part => part.Html))),
            HasDrifted(catalog, status.Deadline, section, language) ? catalog.Ui(language).Translation.Newer : null);
    }

    /// <summary>The banners of a page's deadlines. On a checklist, which lists no sources, they cite nothing.</summary>
    public static ImmutableArray<DeadlineBannerModel> AllOf(PageContext page)
    {
        var isChecklist = page.Url is { Kind: PageKind.Checklist or PageKind.GuideChecklist };
        var deadlines = isChecklist ? page.ListedGuides.SelectMany(guide => guide.Deadlines).Distinct() : page.Document?.Deadlines ?? [];
        Func<string, string> cite = isChecklist ? PageCitations.Strip : page.Citations.Number;
        return [.. deadlines.Select(deadline => From(page.Catalog, page.State.Of(deadline), page.Language, cite))];
    }

    private static bool HasDrifted(ContentCatalog catalog, Deadline deadline, Section section, SiteLanguage language) =>
        catalog.DriftOf(catalog.TextOf(deadline).Documents[language.Code]).Contains(TranslationLock.KeyOf(section));
}
