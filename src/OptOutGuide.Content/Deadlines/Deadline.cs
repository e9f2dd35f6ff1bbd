namespace OptOutGuide.Content.Deadlines;

/// <summary>Where a moment stands towards a deadline.</summary>
public enum DeadlinePhase
{
    /// <summary>More than <see cref="Deadline.SoonDays"/> days are left.</summary>
    Upcoming,

    /// <summary>1 to <see cref="Deadline.SoonDays"/> days are left.</summary>
    Soon,

    /// <summary>It is the last day.</summary>
    LastDay,

    /// <summary>The last day is over.</summary>
    Passed,
}

/// <summary>A day until which something can be done, in the zone in which the day counts.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="LastDay">The last day; it ends with that day's midnight in <paramref name="Zone"/>.</param>
/// <param name="Revision">How often it was moved or reworded since it was published; calendars replace an event by one of a higher revision.</param>
/// <param name="Revised">The day of the last revision.</param>
public sealed record Deadline(string Id, DateOnly LastDay, TimeZoneInfo Zone, int Revision, DateOnly Revised)
{
    /// <summary>From so many days left on, a deadline is near.</summary>
    public const int SoonDays = 7;

    /// <summary>Phase and days left at an instant, and the instant at which either changes.</summary>
    public DeadlineStatus At(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
        var daysLeft = LastDay.DayNumber - day.DayNumber;
        return daysLeft < 0
            ? new DeadlineStatus(this, DeadlinePhase.Passed, DaysLeft: 0, ChangesAt: null)
            : new DeadlineStatus(this, PhaseFor(daysLeft), daysLeft, StartOf(day.AddDays(1)));
    }

    private static DeadlinePhase PhaseFor(int daysLeft) => daysLeft switch
    {
        0 => DeadlinePhase.LastDay,
        <= SoonDays => DeadlinePhase.Soon,
        _ => DeadlinePhase.Upcoming,
    };

    /// <summary>The first instant of a day. Some zones skip midnight when summer time begins, or have it twice when it ends.</summary>
    private DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (Zone.IsAmbiguousTime(midnight)) return new DateTimeOffset(midnight, Zone.GetAmbiguousTimeOffsets(midnight).Max());
        if (!Zone.IsInvalidTime(midnight)) return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));

        // The day begins at the jump: the offset before it still holds at that instant.
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight.AddDays(-1)));
    }
}

/// <summary>A deadline seen at one instant.</summary>
/// <param name="DaysLeft">Whole days until the last day; 0 on it and after it.</param>
/// <param name="ChangesAt">When phase or days left change next; null when they never will.</param>
public sealed record DeadlineStatus(Deadline Deadline, DeadlinePhase Phase, int DaysLeft, DateTimeOffset? ChangesAt);
