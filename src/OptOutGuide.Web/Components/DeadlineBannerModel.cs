using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Components;

/// <summary>A deadline as it stands, in words.</summary>
/// <param name="Phase">A class name: <c>upcoming</c>, <c>soon</c>, <c>last-day</c>, <c>passed</c>.</param>
/// <param name="Label">What the banner is, for screen readers.</param>
/// <param name="Newer">That the original of these words is newer than their translation; null if it is not.</param>
public sealed record DeadlineBannerModel(string Phase, string Label, string TitleHtml, string BodyHtml, string? Newer)
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

    private static bool HasDrifted(ContentCatalog catalog, Deadline deadline, Section section, SiteLanguage language) =>
        catalog.DriftOf(catalog.TextOf(deadline).Documents[language.Code]).Contains(TranslationLock.KeyOf(section));
}
