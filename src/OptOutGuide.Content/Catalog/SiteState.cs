using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Notices;

namespace OptOutGuide.Content.Catalog;

/// <summary>Everything on the site that depends on the clock. Pages are the same at two instants with the same <see cref="Key"/>.</summary>
/// <param name="Key">A short text, usable in cache keys.</param>
/// <param name="ChangesAt">The next instant with another key; null when there will be none.</param>
/// <param name="Deadlines">The status of each deadline.</param>
/// <param name="Notices">The notices that are shown.</param>
/// <param name="Overdue">Ids of the claims that are overdue for review.</param>
public sealed record SiteState(
    string Key,
    DateTimeOffset? ChangesAt,
    ImmutableArray<DeadlineStatus> Deadlines,
    ImmutableArray<Notice> Notices,
    ImmutableHashSet<string> Overdue)
{
    /// <summary>The state at an instant.</summary>
    public static SiteState At(IEnumerable<Deadline> deadlines, IEnumerable<Notice> notices, IEnumerable<Claim> claims, DateTimeOffset now)
    {
        ImmutableArray<DeadlineStatus> statuses = [.. deadlines.Select(deadline => deadline.At(now))];
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var reviewed = claims.Where(claim => claim.NeedsReview).ToList();
        var overdue = reviewed.Where(claim => claim.IsOverdueOn(day)).Select(claim => claim.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var ofNotices = notices.SelectMany(notice => notice.Changes).Distinct().ToLookup(change => change <= now);
        // Claims become overdue in a fixed order, so their number identifies them; notices change in a fixed order, too.
        var keys = statuses
            .Select(status => FormattableString.Invariant($"{status.Deadline.Id}-{status.Phase}-{status.DaysLeft}"))
            .Append(FormattableString.Invariant($"notices-{ofNotices[true].Count()}"))
            .Append(FormattableString.Invariant($"due-{overdue.Count}"));
        var changes = statuses
            .Select(status => status.ChangesAt)
            .Concat(ofNotices[false].Select(change => (DateTimeOffset?)change))
            .Concat(reviewed.Where(claim => !overdue.Contains(claim.Id)).Select(claim => (DateTimeOffset?)claim.OverdueFrom));
        return new SiteState(string.Join('.', keys), changes.Min(), statuses, [.. notices.Where(notice => notice.IsShownAt(now))], overdue);
    }

    /// <summary>The status of a deadline.</summary>
    public DeadlineStatus Of(Deadline deadline) => Deadlines.First(status => status.Deadline.Id == deadline.Id);

    /// <summary>Whether a claim is overdue for review.</summary>
    public bool IsOverdue(Claim claim) => Overdue.Contains(claim.Id);
}
