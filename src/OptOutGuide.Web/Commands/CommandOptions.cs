using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Commands;

/// <summary>The options that commands share. Each is read from the command line, else from its environment variable, by the same rules.</summary>
internal static class CommandOptions
{
    private const int DefaultCacheMegabytes = 64;

    /// <summary>The content folder. Its environment variable is read by <see cref="DefaultFolder"/>, before the command line is parsed.</summary>
    public static readonly Option<string?> Content = Of(
        "--content",
        "DIR",
        "The content folder. Default: OPTOUTGUIDE_Content, else the folder content next to the program or at the root of the repository.",
        SettingSyntax.Folder,
        isRecursive: true);

    /// <summary>The instant of a preview.</summary>
    public static readonly Option<Parsed<DateTimeOffset>?> AsOfInstant = Of(
        "--as-of",
        "DATE|INSTANT",
        "Preview the site as of a date (12:00 UTC) or an instant. The clock runs on from there.",
        SettingSyntax.Instant,
        isRecursive: true);

    /// <summary>The site's public address.</summary>
    public static readonly Option<string?> PublicUrl = Of(
        "--public-url",
        "URL",
        "The public URL of the site. Default: OPTOUTGUIDE_PublicUrl, else the address in site.yaml.",
        SettingSyntax.PublicUrl,
        SiteEnvironment.PublicUrl);

    /// <summary>The bound of the response cache, in megabytes.</summary>
    public static readonly Option<Parsed<int>?> CacheMegabytes = Of(
        "--cache-megabytes",
        "N",
        "Memory for cached responses, in megabytes. Default: OPTOUTGUIDE_CacheMegabytes, else 64.",
        SettingSyntax.CacheMegabytes,
        SiteEnvironment.CacheMegabytes);

    /// <summary>How long the site drains before it stops, in seconds.</summary>
    public static readonly Option<Parsed<int>?> DrainSeconds = Of(
        "--drain",
        "SECONDS",
        FormattableString.Invariant(
            $"Seconds (0 to {SettingSyntax.MaxDrainSeconds}) to continue serving after a stop signal. Default: OPTOUTGUIDE_Drain, else 2; 0 in Development."),
        SettingSyntax.DrainSeconds,
        SiteEnvironment.Drain);

    /// <summary>Where the metrics are served.</summary>
    public static readonly Option<Parsed<ImmutableArray<ListenAddress>>?> MetricsUrls = Of(
        "--metrics-urls",
        "URLS",
        "Addresses to serve metrics on, for example http://127.0.0.1:9464. Default: OPTOUTGUIDE_MetricsUrls, else none.",
        SettingSyntax.MetricsUrls,
        SiteEnvironment.MetricsUrls);

    /// <summary>Options that ASP.NET Core reads itself. They are declared so that a misspelt option is still an error.</summary>
    public static IEnumerable<Option> OfHost()
    {
        yield return Of("--urls", "URLS", "Addresses to listen on, for example http://localhost:5080.", SettingSyntax.Addresses);
        foreach (var name in new[] { "--environment", "--contentRoot", "--applicationName" })
        {
            var option = Of(name, "TEXT", "", SettingSyntax.Text);
            option.Hidden = true;
            yield return option;
        }
    }

    /// <summary>The day of a review.</summary>
    public static Option<Parsed<DateOnly>?> On() => Of("--on", "DATE", "The day of the review. Default: today, in UTC.", SettingSyntax.Day);

    /// <summary>An option with a value.</summary>
    /// <param name="variable">The environment variable that is read when the option is not given.</param>
    public static Option<T?> Of<T>(
        string name,
        string valueName,
        string description,
        SettingSyntax<T> syntax,
        string? variable = null,
        bool isRecursive = false)
        where T : class
    {
        var option = new Option<T?>(name)
        {
            Description = description,
            HelpName = valueName,
            Recursive = isRecursive,
            CustomParser = result => Parse(result, name, result.Tokens[0].Value, syntax),
        };
        if (variable is not null)
            option.DefaultValueFactory = result => SiteEnvironment.Find(variable) is { } text ? Parse(result, variable, text, syntax) : null;
        return option;
    }

    /// <summary>The full path of the content folder.</summary>
    public static string FolderFrom(ParseResult parsed) => parsed.GetValue(Content) is { } named ? Path.GetFullPath(named) : DefaultFolder();

    /// <summary>The full path of the content folder when none is named on the command line.</summary>
    public static string DefaultFolder() => Path.GetFullPath(SiteEnvironment.Find(SiteEnvironment.Content) ?? SiteSettings.FindContentFolder());

    /// <summary>The current day, or that of <c>--as-of</c>, in UTC.</summary>
    public static DateOnly TodayFrom(ParseResult parsed) => DateOnly.FromDateTime(NowFrom(parsed).UtcDateTime);

    /// <summary>The current instant, or that of <c>--as-of</c>.</summary>
    public static DateTimeOffset NowFrom(ParseResult parsed) => InstantFrom(parsed) ?? TimeProvider.System.GetUtcNow();

    /// <summary>The settings of a command that renders pages.</summary>
    public static SiteSettings SettingsFrom(ParseResult parsed) => new(FolderFrom(parsed), parsed.GetValue(PublicUrl), InstantFrom(parsed));

    /// <summary>The settings of the site itself.</summary>
    public static SiteSettings ServerSettingsFrom(ParseResult parsed) => SettingsFrom(parsed) with
    {
        CacheBytes = (parsed.GetValue(CacheMegabytes)?.Value ?? DefaultCacheMegabytes) * SiteSettings.Megabyte,
        Drain = parsed.GetValue(DrainSeconds) is { Value: var seconds } ? TimeSpan.FromSeconds(seconds) : null,
        MetricsUrls = parsed.GetValue(MetricsUrls)?.Value ?? [],
    };

    private static DateTimeOffset? InstantFrom(ParseResult parsed) => parsed.GetValue(AsOfInstant)?.Value;

    private static T? Parse<T>(ArgumentResult result, string name, string text, SettingSyntax<T> syntax) where T : class
    {
        if (text.Trim() is { Length: > 0 } trimmed && syntax.Parse(trimmed) is { } value) return value;
        result.AddError(InvalidSettingException.MessageFor(name, text, syntax.Allowed));
        return null;
    }
}
