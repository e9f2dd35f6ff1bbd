using System.Collections.Immutable;
using System.Globalization;

namespace OptOutGuide.Web.Hosting;

/// <summary>What the operating system must provide. Without it dates, sorting or deadlines would be wrong on every page, silently.</summary>
internal static class PlatformRequirements
{
    /// <summary>What is missing, each as a message with its fix.</summary>
    public static ImmutableArray<string> Missing() =>
    [
        .. HasLanguages() ? Array.Empty<string>() :
        [
            "This machine has no data on languages (ICU): French dates and sorting would be wrong. "
            + "Install ICU (Debian: apt-get install 'libicu[0-9]*'; Alpine: apk add icu-libs icu-data-full) "
            + "and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.",
        ],
        .. HasZones() ? Array.Empty<string>() :
        [
            "This machine has no data on time zones: deadlines would end at the wrong hour. "
            + "Install the package tzdata, and unset TZDIR if it names an empty folder.",
        ],
    ];

    // Invariant mode has no cultures; a reduced ICU has them with English month names.
    private static bool HasLanguages()
    {
        try
        {
            return CultureInfo.GetCultureInfo("fr", predefinedOnly: true).DateTimeFormat.GetMonthName(8) == "août";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static bool HasZones() => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out _);
}
