using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Checks of claims, sources and dates.</summary>
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

    private static IEnumerable<Diagnostic> FindUnknown(ContentCatalog catalog) =>
        from document in catalog.AllTexts
        from citation in document.Body.Citations
        where catalog.Claims.Find(citation.ClaimId) is null
        select new Diagnostic(
            Rule.UnknownClaim,
            citation.Location,
            $"There is no claim '{citation.ClaimId}' in claims.yaml.",
            Suggestions.FixFor(citation.ClaimId, catalog.Claims.All.Select(claim => claim.Id), "Add it there, with its sources."));

    private static IEnumerable<Diagnostic> FindWithoutSource(ContentCatalog catalog) =>
        from claim in catalog.Claims.All
        where claim.Sources.IsEmpty || claim.Positions.Any(position => position.Sources.IsEmpty)
        select new Diagnostic(
            Rule.ClaimWithoutSource,
            claim.Location,
            $"The claim '{claim.Id}' has no source, or one of its positions has none.",
            "Name the source, or remove the claim.");

    private static IEnumerable<Diagnostic> FindUnusedClaims(ContentCatalog catalog)
    {
        var cited = catalog.AllTexts.SelectMany(document => document.Body.CitedClaims)
            .Concat(catalog.Changes.All.SelectMany(change => change.Claims).Select(claim => claim.Id))
            .ToHashSet(StringComparer.Ordinal);
        return
            from claim in catalog.Claims.All
            where claim.NeedsReview && !cited.Contains(claim.Id)
            select new Diagnostic(Rule.UnusedClaim, claim.Location, $"No page cites the claim '{claim.Id}'.", $"Cite it with [@{claim.Id}], or remove it.");
    }

    private static IEnumerable<Diagnostic> FindUnusedSources(ContentCatalog catalog)
    {
        var used = catalog.Claims.All.SelectMany(claim => claim.Sources)
            .Concat(catalog.Forms.Select(form => form.Read))
            .Concat(catalog.Guides.SelectMany(guide => guide.Facts.Routes).SelectMany(route => route.Seen))
            .Select(source => source.Id)
            .ToHashSet(StringComparer.Ordinal);
        return
            from source in catalog.Claims.Sources
            where !used.Contains(source.Id)
            select new Diagnostic(Rule.UnusedSource, source.Location, $"The source '{source.Id}' is not used.", "Name it in a claim, or remove it.");
    }

    private static IEnumerable<Diagnostic> FindOverdue(ContentCatalog catalog, DateOnly today) =>
        from claim in catalog.Claims.All
        where claim.IsOverdueOn(today)
        select new Diagnostic(
            Rule.Overdue,
            claim.Location,
            FormattableString.Invariant($"The claim '{claim.Id}' was due for review by {claim.ReviewBy:yyyy-MM-dd}."),
            $"Read its sources again, then run: review claim {claim.Id}.");

    private static IEnumerable<Diagnostic> FindFutureDates(ContentCatalog catalog, DateOnly today) =>
        from entry in DatesOf(catalog)
        where entry.Date > today
        select new Diagnostic(
            Rule.FutureDate,
            entry.Location,
            FormattableString.Invariant($"'{entry.Key}' is {entry.Date:yyyy-MM-dd}, a day in the future."),
            "Write the day on which it happened.");

    private static IEnumerable<(SourceLocation Location, string Key, DateOnly? Date)> DatesOf(ContentCatalog catalog) =>
    [
        .. catalog.Claims.All.Select(claim => (claim.Location, "lastReviewed", (DateOnly?)claim.LastReviewed)),
        .. catalog.Claims.All.Select(claim => (claim.Location, "lastConfirmed", claim.LastConfirmed?.Earliest)),
        .. catalog.Claims.Sources.Select(source => (source.Location, "date", source.Date?.Earliest)),
        .. catalog.Forms.Select(form => (form.Location, "opened", form.Opened)),
        .. catalog.Forms.Select(form => (form.Location, "since", form.Since)),
        .. catalog.Changes.All.Select(change => (change.Location, "recorded", (DateOnly?)change.Recorded)),
        .. catalog.Changes.All.Select(change => (change.Location, "happened", (DateOnly?)change.Happened.Earliest)),
        .. catalog.AllDocuments.Select(document => (SourceLocation.StartOf(document.File), "changed", document.FrontMatter.Changed)),
        .. catalog.Deadlines.Select(text =>
            (SourceLocation.StartOf($"deadlines/{text.Deadline.Id}/deadline.yaml"), "revised", (DateOnly?)text.Deadline.Revised)),
    ];

    private static IEnumerable<Diagnostic> FindReviewPeriods(ContentCatalog catalog) =>
        from claim in catalog.Claims.All
        let maxDays = Claim.MaxReviewDays(claim.Topic)
        let days = claim.ReviewBy.DayNumber - claim.LastReviewed.DayNumber
        where days > maxDays || days < 0
        select new Diagnostic(
            Rule.ReviewPeriod,
            claim.Location,
            FormattableString.Invariant($"The review of the claim '{claim.Id}' is {days} days after the last one; its topic allows 0 to {maxDays}."),
            FormattableString.Invariant($"Write a date up to {claim.LastReviewed.AddDays(maxDays):yyyy-MM-dd}."));
}
