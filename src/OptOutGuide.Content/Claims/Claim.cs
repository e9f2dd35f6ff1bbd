using System.Collections.Immutable;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Claims;

/// <summary>What a claim is about.</summary>
public enum ClaimTopic
{
    /// <summary>Address or fields of a form.</summary>
    Form,

    /// <summary>Names and places of menus.</summary>
    Menu,

    /// <summary>A day until which something can be done.</summary>
    Deadline,

    /// <summary>Something that happened.</summary>
    Timeline,

    /// <summary>What Meta uses.</summary>
    Collection,

    /// <summary>Who or what is left out.</summary>
    Exemption,

    /// <summary>How objecting goes.</summary>
    Practical,

    /// <summary>What an objection after the start of training does.</summary>
    LateObjection,

    /// <summary>What the law says.</summary>
    Law,

    /// <summary>What holds in a country.</summary>
    Region,
}

/// <summary>How far a claim can be trusted.</summary>
public enum ClaimStatus
{
    /// <summary>Read in a primary source, or in two sources.</summary>
    Confirmed,

    /// <summary>Read in secondary sources only.</summary>
    Reported,

    /// <summary>Sources disagree.</summary>
    Disputed,

    /// <summary>No longer held to be true; kept so that its history can be told.</summary>
    Withdrawn,
}

/// <summary>One side of a disputed claim.</summary>
public sealed record Position(string Id, ImmutableArray<Source> Sources);

/// <summary>A statement that can become false, with its proof.</summary>
/// <param name="Sources">Its sources; for a disputed claim those of all positions.</param>
/// <param name="Positions">Empty unless the claim is disputed.</param>
/// <param name="LastReviewed">The day on which somebody last read the source.</param>
/// <param name="LastConfirmed">The day on which the statement was last found to hold: the date on the newest source; null when the sources have none.</param>
/// <param name="ReviewBy">The last day on which nobody need look again.</param>
/// <param name="Location">Its place in <c>claims.yaml</c>.</param>
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
    /// <summary>Forms, menus and deadlines change often; the rest seldom. In days after <see cref="LastReviewed"/>.</summary>
    public static int MaxReviewDays(ClaimTopic topic) => topic is ClaimTopic.Form or ClaimTopic.Menu or ClaimTopic.Deadline ? 120 : 365;

    /// <summary>A reader who follows an outdated version of such a claim is harmed.</summary>
    public bool IsCritical => Topic is ClaimTopic.Form or ClaimTopic.Deadline or ClaimTopic.Exemption;

    /// <summary>On this day, by UTC, somebody should have looked again. Withdrawn claims are no longer looked after.</summary>
    public bool IsOverdueOn(DateOnly day) => NeedsReview && ReviewBy < day;

    /// <summary>It is stated, so somebody must look after it.</summary>
    public bool NeedsReview => Status != ClaimStatus.Withdrawn;

    /// <summary>From this instant on the claim is due for review: the day after <see cref="ReviewBy"/>, by UTC.</summary>
    public DateTimeOffset OverdueFrom => new(ReviewBy.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}

/// <summary>A claim in words of one language.</summary>
/// <param name="Says">One sentence that stands alone; for a disputed claim the question.</param>
/// <param name="Positions">In the order of the claim's positions.</param>
/// <param name="Advice">What is safe to do; only for a disputed claim.</param>
public sealed record LocalizedClaim(string Says, ImmutableArray<string> Positions, string? Advice, SourceLocation Location);
