namespace OptOutGuide.Content.Text;

/// <summary>Time zones by IANA id, and the instants at which their days begin.</summary>
internal static class TimeZones
{
    /// <summary>The zone with an id, or null.</summary>
    public static TimeZoneInfo? Find(string id) =>
        Identifiers.IsTimeZoneId(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    /// <summary>The first instant of a day. When summer time begins or ends, some zones skip midnight or have it twice.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (zone.IsAmbiguousTime(midnight)) return new DateTimeOffset(midnight, zone.GetAmbiguousTimeOffsets(midnight).Max());
        if (!zone.IsInvalidTime(midnight)) return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));

        // The day begins at the transition, at which the offset of the day before still applies.
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight.AddDays(-1)));
    }
}
