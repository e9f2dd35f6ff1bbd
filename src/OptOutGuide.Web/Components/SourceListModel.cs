using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Components;

/// <summary>What a page's statements rest on: one entry for each claim, by its number.</summary>
public sealed record SourceListModel(SourcesText Text, ImmutableArray<SourceListModel.Entry> Entries)
{
    /// <summary>One claim.</summary>
    /// <param name="Overdue">Since when it is due for review; null if it is not.</param>
    /// <param name="BackTo">Id of the section that cites it first.</param>
    public sealed record Entry(ImmutableArray<SourceLine> Sources, string LastLooked, string? Overdue, string BackTo);

    /// <summary>One source in words.</summary>
    public sealed record SourceLine(string Address, string Language, string Title, string Publisher, string Date, string Kind);

    /// <summary>The sources of a page.</summary>
    /// <param name="alone">The page shows one section of the text only, whose heading is the page's own.</param>
    public static SourceListModel From(SitePageModel page, RenderedBody body, bool alone = false) =>
        new(page.Ui.Sources, [.. page.Citations.Claims.Select(claim => EntryOf(page, body, claim, alone))]);

    /// <summary>A source in words.</summary>
    public static SourceLine LineOf(SitePageModel page, Source source) => new(
        source.Address.AbsoluteUri,
        source.Language,
        source.Title,
        source.Publisher,
        source.Date is { } date ? page.Dates.Write(date) : page.Ui.Sources.Undated,
        source.Kind == SourceKind.Primary ? page.Ui.Sources.Primary : page.Ui.Sources.Secondary);

    private static Entry EntryOf(SitePageModel page, RenderedBody body, Claim claim, bool alone)
    {
        var section = body.Sections.FirstOrDefault(candidate => candidate.Citations.Any(citation => citation.ClaimId == claim.Id));
        return new Entry(
            [.. claim.Sources.Select(source => LineOf(page, source))],
            page.Ui.Sources.LastLooked.With(("date", page.Dates.Write(claim.LastLooked))),
            page.Citations.IsOverdue(claim) ? page.Ui.Sources.Overdue.With(("date", page.Dates.Write(claim.ReviewBy.AddDays(1)))) : null,
            !alone && section is { Id.Length: > 0 } ? section.Id : "content");
    }
}
