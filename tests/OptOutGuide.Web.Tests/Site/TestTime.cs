using System.Globalization;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Instants as tests write them.</summary>
internal static class TestTime
{
    /// <summary>Reads an instant with its offset (RFC 3339).</summary>
    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
