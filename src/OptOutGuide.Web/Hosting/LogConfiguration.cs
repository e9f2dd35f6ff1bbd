using OptOutGuide.Web.Settings;
using Serilog.Events;

namespace OptOutGuide.Web.Hosting;

/// <summary>The section <c>Serilog</c> of the configuration. Serilog would end the program for a wrong level, and write nothing for a wrong sink.</summary>
internal static class LogConfiguration
{
    private const string Level = "Serilog:MinimumLevel";
    private const string Sinks = "Serilog:WriteTo";

    private static readonly string[] Levels = Enum.GetNames<LogEventLevel>();

    /// <summary>The sinks that the program contains.</summary>
    private static readonly string[] SinkNames = ["Console", "Async"];

    /// <summary>Checks levels and sinks.</summary>
    /// <param name="normalized">Gets the levels as Serilog reads them; null, which is unset, for blank ones.</param>
    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static void Normalize(IConfiguration configuration, SettingLookup lookup, Dictionary<string, string?> normalized)
    {
        var overrides = configuration.GetSection($"{Level}:Override").GetChildren().Select(level => level.Path);
        foreach (var key in overrides.Prepend($"{Level}:Default").Prepend(Level))
        {
            if (lookup.Find(key) is { } found) normalized[key] = NameOf(found);
            else if (configuration[key] is not null) normalized[key] = null;
        }

        var sinks = configuration.GetSection(Sinks).GetChildren().Select(sink => sink.Value is null ? $"{sink.Path}:Name" : sink.Path);
        foreach (var key in sinks.Prepend(Sinks))
        {
            if (lookup.Find(key) is { } found && !SinkNames.Contains(found.Value, StringComparer.OrdinalIgnoreCase))
                throw new InvalidSettingException(found.Name, found.Value, string.Join(" or ", SinkNames));
        }
    }

    // A name that begins with '$' is declared in the section LevelSwitches.
    private static string NameOf(FoundSetting level) =>
        level.Value.StartsWith('$') ? level.Value
        : Array.Find(Levels, name => name.Equals(level.Value, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidSettingException(level.Name, level.Value, string.Join(", ", Levels));
}
