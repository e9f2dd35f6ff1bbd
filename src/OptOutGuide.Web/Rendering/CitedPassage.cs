using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;

namespace OptOutGuide.Web.Rendering;

/// <summary>A citation where readers see it.</summary>
/// <param name="Page">The page that shows it.</param>
/// <param name="Heading">The heading of its section; empty above the first one.</param>
/// <param name="IsInBody">It is part of the page's own text, not of a banner or of data.</param>
public sealed record CitedPassage(Citation Citation, PageId Page, string Heading, bool IsInBody)
{
    /// <summary>The id of the claim.</summary>
    public string ClaimId => Citation.ClaimId;

    /// <summary>The passages of a section of a page's text.</summary>
    public static IEnumerable<CitedPassage> In(PageId page, Section section) =>
        section.Citations.Select(citation => new CitedPassage(citation, page, section.Title, IsInBody: true));

    /// <summary>The passages of a banner.</summary>
    public static IEnumerable<CitedPassage> In(PageId page, Section banner, DeadlineStatus status, DateFormatter dates) => banner.Citations.Select(citation =>
    {
        var shown = citation with { Sentence = FillIn(citation.Sentence, status, dates), Section = "", Item = "" };
        return new CitedPassage(shown, page, "", IsInBody: false);
    });

    /// <summary>The passages of a notice. It has no anchors, because several notices of a page can cite the same claim.</summary>
    public static IEnumerable<CitedPassage> InNotice(PageId page, Section notice) => notice.Citations.Select(citation =>
        new CitedPassage(citation with { Section = "", Item = "", Place = CitationPlace.Repeated }, page, "", IsInBody: false));

    /// <summary>The text of a banner with the values of its placeholders; they need no encoding.</summary>
    public static string FillIn(string text, DeadlineStatus status, DateFormatter dates) =>
        DeadlineText.FillIn(text, status.Deadline, status.DaysLeft, dates.Write);
}
