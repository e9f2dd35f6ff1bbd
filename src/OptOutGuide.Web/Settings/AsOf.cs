using System.Globalization;

namespace OptOutGuide.Web.Settings;

/// <summary>The value of <c>--as-of</c>.</summary>
public static class AsOf
{
    /// <summary>Reads a date or an instant with its offset.</summary>
    /// <remarks>A date means noon in UTC: at that instant it is that date in nearly every zone.</remarks>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            instant = new DateTimeOffset(date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
            return true;
        }

        string[] formats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];
        return DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }
}
