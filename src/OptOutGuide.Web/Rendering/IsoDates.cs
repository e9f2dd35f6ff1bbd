using System.Globalization;

namespace OptOutGuide.Web.Rendering;

/// <summary>Dates as programs read them (RFC 3339), and days as instants in UTC.</summary>
public static class IsoDates
{
    /// <summary><c>2026-11-22</c></summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In UTC, to the second: <c>2026-11-22T12:00:00Z</c></summary>
    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The first instant of a day, by UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
