using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The sources of a page: one entry for each cited claim, in the order of the citation numbers.</summary>
/// <param name="LastReviewed">When all claims were last reviewed, if that was the same day; else null, and each entry has its own date.</param>
public sealed record SourceListModel(SourcesText Text, string? LastReviewed, ImmutableArray<SourceListModel.Entry> Entries)
    : IComponentModel<SourceListModel, SourceList>
{
    /// <summary>One claim.</summary>
    /// <param name="LastReviewed">When it was last reviewed; null if one date applies to the whole list.</param>
    /// <param name="Overdue">Since when its review is overdue; null if it is not.</param>
    /// <param name="BackTo">Id of the section that cites it first.</param>
    public sealed record Entry(ImmutableArray<SourceLine> Sources, string? LastReviewed, string? Overdue, string BackTo);

    /// <summary>One source.</summary>
    /// <param name="Address">The absolute URL.</param>
    /// <param name="Language">Its language code.</param>
    /// <param name="Kind">"primary" or "secondary", in the page's language.</param>
    /// <param name="ListedAt">The number of an earlier entry with the same source, so that each link is printed once; null on the first.</param>
    public sealed record SourceLine(string Address, string Language, string Title, string Publisher, string Date, string Kind, int? ListedAt = null);

    /// <summary>The text of the link to an earlier entry.</summary>
    public string SeeNumber(int number) => Text.SeeNumber.Format(("number", number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The sources of a page.</summary>
    /// <param name="alone">The page shows a single section, under the page's own heading.</param>
    public static SourceListModel From(PageContext page, RenderedBody body, bool alone = false)
    {
        var (claims, text) = (page.Citations.Claims, page.Ui.Sources);
        var sameDay = !claims.IsEmpty && claims.All(claim => claim.LastReviewed == claims[0].LastReviewed);
        var numberOf = new Dictionary<string, int>(StringComparer.Ordinal);
        return new SourceListModel(
            text,
            sameDay ? text.AllLastReviewed.Format(("date", page.Dates.Write(claims[0].LastReviewed))) : null,
            [.. claims.Select((claim, index) => EntryOf(claim, [.. claim.Sources.Select(source => NumberedLineOf(source, index + 1))]))]);

        SourceLine NumberedLineOf(Source source, int number)
        {
            var line = LineOf(source, text, page.Dates);
            return numberOf.TryAdd(source.Id, number) || numberOf[source.Id] == number ? line : line with { ListedAt = numberOf[source.Id] };
        }

        Entry EntryOf(Claim claim, ImmutableArray<SourceLine> sources)
        {
            var section = body.Sections.FirstOrDefault(candidate => candidate.Citations.Any(citation => citation.ClaimId == claim.Id));
            return new Entry(
                sources,
                sameDay ? null : text.LastReviewed.Format(("date", page.Dates.Write(claim.LastReviewed))),
                page.Citations.IsOverdue(claim) ? text.Overdue.Format(("date", page.Dates.Write(OverdueDay(claim)))) : null,
                !alone && section is { Id.Length: > 0 } ? section.Id : "content");
        }
    }

    /// <summary>A source in a language.</summary>
    public static SourceLine LineOf(Source source, SourcesText text, DateFormatter dates) => new(
        source.Address.AbsoluteUri,
        source.Language,
        source.Title,
        source.Publisher,
        source.Date is { } date ? dates.Write(date) : text.Undated,
        source.Kind == SourceKind.Primary ? text.Primary : text.Secondary);

    private static DateOnly OverdueDay(Claim claim) => DateOnly.FromDateTime(claim.OverdueFrom.UtcDateTime);
}
