using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Commands;

/// <summary>The options that commands share: how each is parsed, and its default.</summary>
internal static class CommandOptions
{
    private static readonly Parsed<int> DefaultCacheMegabytes = new(64);
    private const int MaxCacheMegabytes = 16 * 1024;

    /// <summary>The content folder.</summary>
    public static readonly Option<string?> Content = new("--content")
    {
        Description = "The content folder. Default: the folder content next to the program or at the root of the repository.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The instant of a preview.</summary>
    public static readonly Option<Parsed<DateTimeOffset>?> AsOfInstant = new("--as-of")
    {
        Description = "Preview the site as of a date (12:00 UTC) or an instant. The clock runs on from there.",
        HelpName = "DATE|INSTANT",
        Recursive = true,
        CustomParser = result => ParseInstant(result, Value(result)),
    };

    /// <summary>The site's public address.</summary>
    public static readonly Option<string?> PublicUrl = new("--public-url")
    {
        Description = "The public URL of the site. Default: OPTOUTGUIDE_PublicUrl, else the address in site.yaml.",
        HelpName = "URL",
        CustomParser = result => ParseAddress(result, Value(result)),
        DefaultValueFactory = result => FromEnvironment("OPTOUTGUIDE_PublicUrl") is { } text ? ParseAddress(result, text) : null,
    };

    /// <summary>The bound of the response cache, in megabytes.</summary>
    public static readonly Option<Parsed<int>> CacheMegabytes = new("--cache-megabytes")
    {
        Description = "Memory for cached responses, in megabytes. Default: OPTOUTGUIDE_CacheMegabytes, else 64.",
        HelpName = "N",
        CustomParser = result => ParseMegabytes(result, Value(result)),
        DefaultValueFactory = result =>
            FromEnvironment("OPTOUTGUIDE_CacheMegabytes") is { } text ? ParseMegabytes(result, text) : DefaultCacheMegabytes,
    };

    /// <summary>How long the site drains before it stops, in seconds.</summary>
    public static readonly Option<Parsed<int>?> DrainSeconds = new("--drain")
    {
        Description = FormattableString.Invariant(
            $"Seconds (0 to {Drain.MaxSeconds}) to continue serving after a stop signal. Default: OPTOUTGUIDE_Drain, else 2; 0 in Development."),
        HelpName = "SECONDS",
        CustomParser = result => ParseSeconds(result, Value(result)),
        DefaultValueFactory = result => FromEnvironment("OPTOUTGUIDE_Drain") is { } text ? ParseSeconds(result, text) : null,
    };

    /// <summary>Options that ASP.NET Core reads itself. They are declared so that a misspelt option is still an error.</summary>
    public static IEnumerable<Option> OfHost()
    {
        yield return new Option<string?>("--urls") { Description = "Addresses to listen on, for example http://localhost:5080.", HelpName = "URLS" };
        yield return new Option<string?>("--environment") { Hidden = true };
        yield return new Option<string?>("--contentRoot") { Hidden = true };
        yield return new Option<string?>("--applicationName") { Hidden = true };
    }

    /// <summary>The day of a review.</summary>
    public static Option<Parsed<DateOnly>?> On() => new("--on")
    {
        Description = "The day of the review. Default: today, in UTC.",
        HelpName = "DATE",
        CustomParser = result => ParseDay(result, Value(result)),
    };

    /// <summary>The full path of the content folder.</summary>
    public static string FolderFrom(ParseResult parsed) => parsed.GetValue(Content) is { } named ? Path.GetFullPath(named) : DefaultFolder();

    /// <summary>The full path of the content folder when none is named on the command line.</summary>
    public static string DefaultFolder() =>
        Path.GetFullPath(Environment.GetEnvironmentVariable("OPTOUTGUIDE_Content") ?? SiteSettings.FindContentFolder());

    /// <summary>The current day, or that of <c>--as-of</c>, in UTC.</summary>
    public static DateOnly TodayFrom(ParseResult parsed) => DateOnly.FromDateTime(NowFrom(parsed).UtcDateTime);

    /// <summary>The current instant, or that of <c>--as-of</c>.</summary>
    public static DateTimeOffset NowFrom(ParseResult parsed) => InstantFrom(parsed) ?? TimeProvider.System.GetUtcNow();

    /// <summary>The settings of a command that renders pages.</summary>
    public static SiteSettings SettingsFrom(ParseResult parsed) => new(FolderFrom(parsed), parsed.GetValue(PublicUrl), InstantFrom(parsed));

    /// <summary>The settings of the site itself.</summary>
    public static SiteSettings ServerSettingsFrom(ParseResult parsed) => SettingsFrom(parsed) with
    {
        CacheBytes = parsed.GetRequiredValue(CacheMegabytes).Value * SiteSettings.Megabyte,
        Drain = parsed.GetValue(DrainSeconds) is { Value: var seconds } ? TimeSpan.FromSeconds(seconds) : null,
    };

    private static DateTimeOffset? InstantFrom(ParseResult parsed) => parsed.GetValue(AsOfInstant)?.Value;

    private static string Value(ArgumentResult result) => result.Tokens[0].Value;

    private static string? FromEnvironment(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? text : null;

    private static Parsed<DateTimeOffset>? ParseInstant(ArgumentResult result, string text)
    {
        if (AsOf.TryParse(text, out var instant)) return new(instant);
        result.AddError($"'{text}' is not a date (2025-05-26) or an instant (2025-05-26T23:59:00+02:00).");
        return null;
    }

    private static Parsed<DateOnly>? ParseDay(ArgumentResult result, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day);
        result.AddError($"'{text}' is not a date such as 2026-11-22.");
        return null;
    }

    private static string? ParseAddress(ArgumentResult result, string text)
    {
        if (SiteConfig.NormalizeAddress(text) is { } address) return address;
        result.AddError($"'{text}' is not the address of a site, such as https://www.example.org.");
        return null;
    }

    private static Parsed<int> ParseMegabytes(ArgumentResult result, string text)
    {
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 1 and <= MaxCacheMegabytes) return new(megabytes);
        result.AddError(FormattableString.Invariant($"'{text}' is not a number of megabytes from 1 to {MaxCacheMegabytes}."));
        return DefaultCacheMegabytes;
    }

    private static Parsed<int>? ParseSeconds(ArgumentResult result, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Drain.MaxSeconds) return new(seconds);
        result.AddError(FormattableString.Invariant($"'{text}' is not a number of seconds from 0 to {Drain.MaxSeconds}."));
        return null;
    }
}

/// <summary>The value of an option.</summary>
/// <remarks>A reference type: the library's code for options of value types would be compiled at each start.</remarks>
internal sealed record Parsed<T>(T Value);
