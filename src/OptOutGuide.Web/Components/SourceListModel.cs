using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Ui;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>What a page's statements rest on: one entry for each claim, by its number.</summary>
/// <param name="LastReviewed">When somebody last looked, if that was the same day for all; else each entry says it.</param>
public sealed record SourceListModel(SourcesText Text, string? LastReviewed, ImmutableArray<SourceListModel.Entry> Entries) : IComponentModel<SourceListModel, SourceList>
{
    /// <summary>One claim.</summary>
    /// <param name="LastReviewed">When somebody last looked; null where one day stands above the list.</param>
    /// <param name="Overdue">Since when it is due for review; null if it is not.</param>
    /// <param name="BackTo">Id of the section that cites it first.</param>
    public sealed record Entry(ImmutableArray<SourceLine> Sources, string? LastReviewed, string? Overdue, string BackTo);

    /// <summary>One source in words.</summary>
    /// <param name="ListedAt">The number of the entry that lists the source already, so that each address is printed once; null here.</param>
    public sealed record SourceLine(string Address, string Language, string Title, string Publisher, string Date, string Kind, int? ListedAt = null);

    /// <summary>The words that lead to a source listed above.</summary>
    public string SeeNumber(int number) => Text.SeeNumber.Format(("number", number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The sources of a page.</summary>
    /// <param name="alone">The page shows one section of the text only, whose heading is the page's own.</param>
    public static SourceListModel From(PageContext page, RenderedBody body, bool alone = false)
    {
        var claims = page.Citations.Claims;
        var oneDay = !claims.IsEmpty && claims.All(claim => claim.LastReviewed == claims[0].LastReviewed);
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        return new SourceListModel(
            page.Ui.Sources,
            oneDay ? page.Ui.Sources.AllLastReviewed.Format(("date", page.Dates.Write(claims[0].LastReviewed))) : null,
            [.. claims.Select((claim, index) => EntryOf(page, body, claim, [.. claim.Sources.Select(source => LineOf(page, source, listed, index + 1))], alone, oneDay))]);
    }

    /// <summary>A source in words.</summary>
    public static SourceLine LineOf(Source source, SourcesText text, DateFormatter dates) => new(
        source.Address.AbsoluteUri,
        source.Language,
        source.Title,
        source.Publisher,
        source.Date is { } date ? dates.Write(date) : text.Undated,
        source.Kind == SourceKind.Primary ? text.Primary : text.Secondary);

    private static SourceLine LineOf(PageContext page, Source source, Dictionary<string, int> listed, int number)
    {
        var line = LineOf(source, page.Ui.Sources, page.Dates);
        return listed.TryAdd(source.Id, number) || listed[source.Id] == number ? line : line with { ListedAt = listed[source.Id] };
    }

    private static Entry EntryOf(PageContext page, RenderedBody body, Claim claim, ImmutableArray<SourceLine> sources, bool alone, bool oneDay)
    {
        var section = body.Sections.FirstOrDefault(candidate => candidate.Citations.Any(citation => citation.ClaimId == claim.Id));
        return new Entry(
            sources,
            oneDay ? null : page.Ui.Sources.LastReviewed.Format(("date", page.Dates.Write(claim.LastReviewed))),
            page.Citations.IsOverdue(claim) ? page.Ui.Sources.Overdue.Format(("date", page.Dates.Write(claim.ReviewBy.AddDays(1)))) : null,
            !alone && section is { Id.Length: > 0 } ? section.Id : "content");
    }
}
