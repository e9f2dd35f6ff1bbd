using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Claims, their sources and their dates.</summary>
internal static class ClaimChecks
{
    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.UnknownClaim, (catalog, _) => FindUnknown(catalog)),
        new(Rule.ClaimWithoutSource, (catalog, _) => FindWithoutSource(catalog)),
        new(Rule.UnusedClaim, (catalog, _) => FindUnusedClaims(catalog)),
        new(Rule.UnusedSource, (catalog, _) => FindUnusedSources(catalog)),
        new(Rule.Overdue, FindOverdue),
        new(Rule.FutureDate, FindFutureDates),
        new(Rule.ReviewPeriod, (catalog, _) => FindReviewPeriods(catalog)),
    ];

    private static IEnumerable<Finding> FindUnknown(ContentCatalog catalog) =>
        from document in catalog.AllDocuments
        from citation in document.Body.Citations
        where catalog.Claims.Find(citation.ClaimId) is null
        let near = Suggestions.ClosestMatch(citation.ClaimId, catalog.Claims.All.Select(claim => claim.Id))
        select new Finding(citation.Location, $"There is no claim '{citation.ClaimId}' in claims.yaml.", near is null ? "Add it there, with its sources." : $"Did you mean '{near}'?");

    private static IEnumerable<Finding> FindWithoutSource(ContentCatalog catalog) =>
        from claim in catalog.Claims.All
        where claim.Sources.IsEmpty || claim.Positions.Any(position => position.Sources.IsEmpty)
        select new Finding(claim.Location, $"The claim '{claim.Id}' has no source, or one of its positions has none.", "Name the source, or take the statement out.");

    private static IEnumerable<Finding> FindUnusedClaims(ContentCatalog catalog)
    {
        var cited = catalog.AllDocuments.SelectMany(document => document.Body.Citations).Select(citation => citation.ClaimId)
            .Concat(catalog.Changes.All.SelectMany(change => change.Claims).Select(claim => claim.Id))
            .ToHashSet(StringComparer.Ordinal);
        return catalog.Claims.All
            .Where(claim => claim.NeedsReview && !cited.Contains(claim.Id))
            .Select(claim => new Finding(claim.Location, $"No page cites the claim '{claim.Id}'.", $"Cite it with [@{claim.Id}], or remove it."));
    }

    private static IEnumerable<Finding> FindUnusedSources(ContentCatalog catalog)
    {
        var used = catalog.Claims.All.SelectMany(claim => claim.Sources)
            .Concat(catalog.Forms.Select(form => form.Read))
            .Concat(catalog.Guides.SelectMany(guide => guide.Facts.Routes).SelectMany(path => path.Seen))
            .Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        return catalog.Claims.Sources.Where(source => !used.Contains(source.Id))
            .Select(source => new Finding(source.Location, $"Nothing uses the source '{source.Id}'.", "Name it in a claim, or remove it."));
    }

    private static IEnumerable<Finding> FindOverdue(ContentCatalog catalog, DateOnly today) =>
        from claim in catalog.Claims.All
        where claim.IsOverdueOn(today)
        select new Finding(claim.Location, $"The claim '{claim.Id}' was to be reviewed by {claim.ReviewBy:yyyy-MM-dd}.", $"Read its sources again, then run: looked {claim.Id}.");

    private static IEnumerable<Finding> FindFutureDates(ContentCatalog catalog, DateOnly today)
    {
        List<(SourceLocation Location, string Name, DateOnly? Date)> dates =
        [
            .. catalog.Claims.All.Select(claim => (claim.Location, "lastReviewed", (DateOnly?)claim.LastReviewed)),
            .. catalog.Claims.All.Select(claim => (claim.Location, "lastConfirmed", claim.LastConfirmed?.Earliest)),
            .. catalog.Claims.Sources.Select(source => (source.Location, "date", source.Date?.Earliest)),
            .. catalog.Forms.Select(form => (form.Location, "opened", form.Opened)),
            .. catalog.Changes.All.Select(change => (change.Location, "recorded", (DateOnly?)change.Recorded)),
            .. catalog.Changes.All.Select(change => (change.Location, "happened", (DateOnly?)change.Happened.Earliest)),
            .. catalog.AllDocuments.Select(document => (SourceLocation.StartOf(document.File), "changed", document.FrontMatter.Changed)),
            .. catalog.Deadlines.Select(words => (SourceLocation.StartOf($"deadlines/{words.Deadline.Id}/deadline.yaml"), "revised", (DateOnly?)words.Deadline.Revised)),
        ];
        return dates.Where(entry => entry.Date > today)
            .Select(entry => new Finding(entry.Location, $"'{entry.Name}' is {entry.Date:yyyy-MM-dd}, a day that has not come.", "Write the day on which it happened."));
    }

    private static IEnumerable<Finding> FindReviewPeriods(ContentCatalog catalog) =>
        from claim in catalog.Claims.All
        let longest = Claim.MaxReviewDays(claim.Topic)
        let days = claim.ReviewBy.DayNumber - claim.LastReviewed.DayNumber
        where days > longest || days < 0
        select new Finding(claim.Location, FormattableString.Invariant($"The claim '{claim.Id}' is to be reviewed {days} days after the last look; its topic allows 0 to {longest}."), $"Write a date up to {claim.LastReviewed.AddDays(longest):yyyy-MM-dd}.");
}
