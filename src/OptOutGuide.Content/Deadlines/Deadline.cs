using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Deadlines;

/// <summary>The phase of a deadline at an instant.</summary>
public enum DeadlinePhase
{
    /// <summary>More than <see cref="Deadline.SoonDays"/> days are left.</summary>
    Upcoming,

    /// <summary>1 to <see cref="Deadline.SoonDays"/> days are left.</summary>
    Soon,

    /// <summary>The last day.</summary>
    LastDay,

    /// <summary>After the last day.</summary>
    Passed,
}

/// <summary>The last day on which something can be done, in the time zone in which the day counts.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="LastDay">The last day; it ends with that day's midnight in <paramref name="Zone"/>.</param>
/// <param name="Revision">Increases with each change after publication; calendars replace an event by one of a higher revision.</param>
/// <param name="Revised">The day of the last revision.</param>
public sealed record Deadline(string Id, DateOnly LastDay, TimeZoneInfo Zone, int Revision, DateOnly Revised)
{
    /// <summary>The number of days left from which the phase is <see cref="DeadlinePhase.Soon"/>.</summary>
    public const int SoonDays = 7;

    /// <summary>Phase and days left at an instant.</summary>
    public DeadlineStatus At(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
        var daysLeft = LastDay.DayNumber - day.DayNumber;
        return daysLeft < 0
            ? new DeadlineStatus(this, DeadlinePhase.Passed, DaysLeft: 0, ChangesAt: null)
            : new DeadlineStatus(this, PhaseFor(daysLeft), daysLeft, TimeZones.StartOf(day.AddDays(1), Zone));
    }

    private static DeadlinePhase PhaseFor(int daysLeft) => daysLeft switch
    {
        0 => DeadlinePhase.LastDay,
        <= SoonDays => DeadlinePhase.Soon,
        _ => DeadlinePhase.Upcoming,
    };
}

/// <summary>The status of a deadline at an instant.</summary>
/// <param name="DaysLeft">Whole days until the last day; 0 on it and after it.</param>
/// <param name="ChangesAt">The next instant at which phase or days left change; null after the deadline.</param>
public sealed record DeadlineStatus(Deadline Deadline, DeadlinePhase Phase, int DaysLeft, DateTimeOffset? ChangesAt);
