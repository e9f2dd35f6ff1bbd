using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Deadlines;

namespace OptOutGuide.Content.Tests.Deadlines;

public sealed class DeadlineTests
{
    private static readonly Deadline Training = In("Europe/Paris", new DateOnly(2025, 5, 26));

    [Theory]
    [InlineData("2025-05-01T00:00:00+02:00", DeadlinePhase.Upcoming, 25)]
    [InlineData("2025-05-18T23:59:59.9999999+02:00", DeadlinePhase.Upcoming, 8)]
    [InlineData("2025-05-19T00:00:00+02:00", DeadlinePhase.Soon, 7)]
    [InlineData("2025-05-25T23:59:59.9999999+02:00", DeadlinePhase.Soon, 1)]
    [InlineData("2025-05-26T00:00:00+02:00", DeadlinePhase.LastDay, 0)]
    [InlineData("2025-05-26T23:59:59.9999999+02:00", DeadlinePhase.LastDay, 0)]
    [InlineData("2025-05-26T22:00:00Z", DeadlinePhase.Passed, 0)]
    [InlineData("2025-05-27T00:00:00+02:00", DeadlinePhase.Passed, 0)]
    [InlineData("2030-01-01T00:00:00Z", DeadlinePhase.Passed, 0)]
    public void The_phase_is_computed_in_the_time_zone_of_the_deadline(string now, DeadlinePhase phase, int daysLeft)
    {
        var status = Training.At(Instant(now));

        Assert.Equal((phase, daysLeft), (status.Phase, status.DaysLeft));
    }

    [Fact]
    public void A_passed_deadline_has_no_further_change() => Assert.Null(Training.At(Instant("2025-05-27T00:00:00+02:00")).ChangesAt);

    [Theory]
    // Clocks go forward: the day of 29 March 2026 has 23 hours, that of 25 October 2026 has 25.
    [InlineData("Europe/Paris", "2026-03-28T12:00:00Z", "2026-03-29T00:00:00+01:00")]
    [InlineData("Europe/Paris", "2026-03-29T12:00:00Z", "2026-03-30T00:00:00+02:00")]
    [InlineData("Europe/Paris", "2026-10-25T12:00:00Z", "2026-10-26T00:00:00+01:00")]
    // São Paulo skipped midnight on 4 November 2018: the day began at 1 o'clock, the instant at which 3 November ended.
    [InlineData("America/Sao_Paulo", "2018-11-03T15:00:00Z", "2018-11-04T00:00:00-03:00")]
    // Havana repeats the hour from midnight on 1 November 2026: the day begins with the first of the two.
    [InlineData("America/Havana", "2026-10-31T15:00:00Z", "2026-11-01T00:00:00-04:00")]
    [InlineData("Pacific/Kiritimati", "2026-05-01T00:00:00Z", "2026-05-02T00:00:00+14:00")]
    public void The_next_change_is_midnight_in_the_time_zone_also_when_daylight_saving_time_starts_or_ends(string zone, string now, string nextDay)
    {
        var status = In(zone, new DateOnly(2030, 1, 1)).At(Instant(now));

        Assert.Equal(Instant(nextDay), status.ChangesAt);
    }

    [Theory]
    [InlineData("Europe/Paris", "2025-05-26")]
    [InlineData("America/Sao_Paulo", "2018-11-06")]
    [InlineData("America/Havana", "2026-11-02")]
    [InlineData("Australia/Lord_Howe", "2026-10-05")]
    public void The_state_key_changes_exactly_at_ChangesAt(string zone, string lastDay)
    {
        Deadline[] deadlines = [In(zone, DateOnly.ParseExact(lastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
        var now = Instant(lastDay + "T00:00:00Z").AddDays(-12);
        var changes = 0;
        for (var state = SiteState.At(deadlines, [], [], now); state.ChangesAt is { } change; state = SiteState.At(deadlines, [], [], change), changes++)
        {
            Assert.True(change > now);
            Assert.Equal(state.Key, SiteState.At(deadlines, [], [], change.AddTicks(-1)).Key);
            Assert.NotEqual(state.Key, SiteState.At(deadlines, [], [], change).Key);
            now = change;
        }

        Assert.InRange(changes, 12, 14);
    }

    [Fact]
    public void The_site_state_changes_when_the_first_deadline_changes()
    {
        Deadline[] deadlines = [In("Europe/Paris", new DateOnly(2030, 1, 1)), In("Pacific/Auckland", new DateOnly(2030, 1, 1))];
        var now = Instant("2029-12-01T00:00:00Z");

        Assert.Equal(deadlines.Min(deadline => deadline.At(now).ChangesAt), SiteState.At(deadlines, [], [], now).ChangesAt);
    }

    private static Deadline In(string zone, DateOnly lastDay) => new("training", lastDay, TimeZoneInfo.FindSystemTimeZoneById(zone), 0, lastDay);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
