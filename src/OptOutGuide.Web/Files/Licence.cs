using System.Globalization;

namespace OptOutGuide.Web.Files;

/// <summary>What every copy of the texts carries: under which licence it is and until when it is valid.</summary>
public static class Licence
{
    /// <summary>As LICENSE names it.</summary>
    public const string Name = "CC BY 4.0";

    /// <summary>Where its text is.</summary>
    public const string Address = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>An instant in UTC (RFC 3339).</summary>
    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
