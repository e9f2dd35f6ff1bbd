using System.Collections.Immutable;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Claims;

/// <summary>The topic of a claim.</summary>
public enum ClaimTopic
{
    /// <summary>Address or fields of a form.</summary>
    Form,

    /// <summary>Names and positions of menus.</summary>
    Menu,

    /// <summary>The last day on which something can be done.</summary>
    Deadline,

    /// <summary>An event.</summary>
    Timeline,

    /// <summary>The data that Meta uses.</summary>
    Collection,

    /// <summary>People or data that are exempt.</summary>
    Exemption,

    /// <summary>The procedure of an objection.</summary>
    Practical,

    /// <summary>The effect of an objection after the start of training.</summary>
    LateObjection,

    /// <summary>The law.</summary>
    Law,

    /// <summary>The situation in a country.</summary>
    Region,
}

/// <summary>How well a claim is supported.</summary>
public enum ClaimStatus
{
    /// <summary>By a primary source or by two sources.</summary>
    Confirmed,

    /// <summary>By secondary sources only.</summary>
    Reported,

    /// <summary>Sources disagree.</summary>
    Disputed,

    /// <summary>No longer true; kept for the history.</summary>
    Withdrawn,
}

/// <summary>One side of a disputed claim.</summary>
public sealed record Position(string Id, ImmutableArray<Source> Sources);

/// <summary>A statement that can become false, with its sources.</summary>
/// <param name="Sources">For a disputed claim the sources of all positions.</param>
/// <param name="Positions">Empty unless the claim is disputed.</param>
/// <param name="LastReviewed">The day on which the sources were last read.</param>
/// <param name="LastConfirmed">The date of the newest source that confirms the statement, or of a later review; null if the sources have no date.</param>
/// <param name="ReviewBy">The last day before the claim is overdue for review.</param>
/// <param name="Location">Its position in <c>claims.yaml</c>.</param>
public sealed record Claim(
    string Id,
    ClaimTopic Topic,
    ClaimStatus Status,
    ImmutableArray<Source> Sources,
    ImmutableArray<Position> Positions,
    DateOnly LastReviewed,
    PartialDate? LastConfirmed,
    DateOnly ReviewBy,
    SourceLocation Location)
{
    /// <summary>The maximum time between two reviews, in days. Forms, menus and deadlines change more often than other topics.</summary>
    public static int MaxReviewDays(ClaimTopic topic) => topic is ClaimTopic.Form or ClaimTopic.Menu or ClaimTopic.Deadline ? 120 : 365;

    /// <summary>Whether an outdated version of the claim does harm to readers.</summary>
    public bool IsCritical => Topic is ClaimTopic.Form or ClaimTopic.Deadline or ClaimTopic.Exemption;

    /// <summary>Whether the claim is overdue for review on a day (UTC). Withdrawn claims never are.</summary>
    public bool IsOverdueOn(DateOnly day) => NeedsReview && ReviewBy < day;

    /// <summary>Whether the claim is still stated and has to be reviewed.</summary>
    public bool NeedsReview => Status != ClaimStatus.Withdrawn;

    /// <summary>The instant from which the claim is overdue: the start (UTC) of the day after <see cref="ReviewBy"/>.</summary>
    public DateTimeOffset OverdueFrom => new(ReviewBy.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}

/// <summary>The text of a claim in one language.</summary>
/// <param name="Statement">One self-contained sentence; for a disputed claim the question.</param>
/// <param name="Positions">In the order of the claim's positions.</param>
/// <param name="Advice">The safe action; only for a disputed claim.</param>
public sealed record LocalizedClaim(string Statement, ImmutableArray<string> Positions, string? Advice, SourceLocation Location);
