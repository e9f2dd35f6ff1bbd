using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Settings;

/// <summary>The values that a setting allows: the same on the command line and in the environment.</summary>
/// <param name="Allowed">Continues "Allowed: …".</param>
/// <param name="Parse">Reads a text without surrounding white space; null if it is not allowed.</param>
internal sealed record SettingSyntax<T>(string Allowed, Func<string, T?> Parse) where T : class;

/// <summary>A value of a setting.</summary>
/// <remarks>A reference type: the command-line library's code for options of value types would be compiled at each start.</remarks>
internal sealed record Parsed<T>(T Value);

/// <summary>The syntax of each setting of this program.</summary>
internal static class SettingSyntax
{
    /// <summary>The longest drain that may be set.</summary>
    public const int MaxDrainSeconds = 5;

    private const int MaxCacheMegabytes = 16 * 1024;

    /// <summary>The path of a folder.</summary>
    public static readonly SettingSyntax<string> Folder = new("the path of a folder", text => text.Contains('\0', StringComparison.Ordinal) ? null : text);

    /// <summary>Any text. The framework reads it.</summary>
    public static readonly SettingSyntax<string> Text = new("a text that is not empty", text => text);

    /// <summary>Addresses to listen on. They are checked together with those from other sources of the configuration.</summary>
    public static readonly SettingSyntax<string> Addresses = new(ListenAddress.Allowed, text => text);

    /// <summary>The public URL of the site.</summary>
    public static readonly SettingSyntax<string> PublicUrl = new(
        "the address of a site, such as https://www.example.org or https://example.org/guide",
        SiteConfig.NormalizeAddress);

    /// <summary>The bound of the response cache.</summary>
    public static readonly SettingSyntax<Parsed<int>> CacheMegabytes = new(
        FormattableString.Invariant($"a number of megabytes from 1 to {MaxCacheMegabytes}"),
        text => ParseNumber(text, 1, MaxCacheMegabytes));

    /// <summary>The length of the drain.</summary>
    public static readonly SettingSyntax<Parsed<int>> DrainSeconds = new(
        FormattableString.Invariant($"a number of seconds from 0 to {MaxDrainSeconds}"),
        text => ParseNumber(text, 0, MaxDrainSeconds));

    /// <summary>Addresses of the metrics.</summary>
    public static readonly SettingSyntax<Parsed<ImmutableArray<ListenAddress>>> MetricsUrls = new(
        "http://HOST:PORT with localhost, an IP address or * (all interfaces) as the host, such as http://127.0.0.1:9464; several are separated by ';'",
        ParseMetricsUrls);

    /// <summary>The instant of a preview.</summary>
    public static readonly SettingSyntax<Parsed<DateTimeOffset>> Instant = new(
        "a date (2025-05-26) or an instant (2025-05-26T23:59:00+02:00) from 1900 to 2200",
        text => AsOf.TryParse(text, out var instant) && PartialDate.IsInRange(instant.UtcDateTime.Year) ? new(instant) : null);

    /// <summary>The day of a review.</summary>
    public static readonly SettingSyntax<Parsed<DateOnly>> Day = new(
        "a date such as 2026-11-22, from 1900 to 2200",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && PartialDate.IsInRange(day.Year) ? new(day) : null);

    private static Parsed<ImmutableArray<ListenAddress>>? ParseMetricsUrls(string text)
    {
        try
        {
            ImmutableArray<ListenAddress> addresses =
                [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ListenAddress.Parse).Distinct()];
            return addresses.IsEmpty || addresses.Any(address => address.IsHttps || address.SocketPath is not null) ? null : new(addresses);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Parsed<int>? ParseNumber(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? new(number) : null;
}
