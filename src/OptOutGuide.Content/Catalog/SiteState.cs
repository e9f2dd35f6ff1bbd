using System.Collections.Immutable;
using OptOutGuide.Content.Deadlines;

namespace OptOutGuide.Content.Catalog;

/// <summary>All that the clock changes on the site. Two instants with the same <see cref="Key"/> show the same pages.</summary>
/// <param name="Key">Short and safe in a cache key.</param>
/// <param name="ChangesAt">The next instant with another key; null when there will be none.</param>
/// <param name="Deadlines">Each deadline as it stands.</param>
public sealed record SiteState(string Key, DateTimeOffset? ChangesAt, ImmutableArray<DeadlineStatus> Deadlines)
{
    /// <summary>The state of deadlines at an instant.</summary>
    public static SiteState At(IEnumerable<Deadline> deadlines, DateTimeOffset now)
    {
        ImmutableArray<DeadlineStatus> statuses = [.. deadlines.Select(deadline => deadline.At(now))];
        var key = string.Join('.', statuses.Select(status => FormattableString.Invariant($"{status.Deadline.Id}-{status.Phase}-{status.DaysLeft}")));
        return new SiteState(key, statuses.Min(status => status.ChangesAt), statuses);
    }

    /// <summary>A deadline as it stands.</summary>
    public DeadlineStatus Of(Deadline deadline) => Deadlines.First(status => status.Deadline == deadline);
}
