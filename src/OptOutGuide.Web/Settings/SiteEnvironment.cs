using System.Collections;
using System.Collections.Immutable;

namespace OptOutGuide.Web.Settings;

/// <summary>The environment variables of this program: <c>OPTOUTGUIDE_…</c>.</summary>
internal static class SiteEnvironment
{
    public const string Content = "OPTOUTGUIDE_Content";
    public const string PublicUrl = "OPTOUTGUIDE_PublicUrl";
    public const string CacheMegabytes = "OPTOUTGUIDE_CacheMegabytes";
    public const string Drain = "OPTOUTGUIDE_Drain";
    public const string MetricsUrls = "OPTOUTGUIDE_MetricsUrls";

    private const string Prefix = "OPTOUTGUIDE_";

    /// <summary>The names of all variables.</summary>
    public static ImmutableArray<string> Names { get; } = [Content, PublicUrl, CacheMegabytes, Drain, MetricsUrls];

    /// <summary>Variables with the prefix of this program that it does not read, in order.</summary>
    public static IEnumerable<string> FindUnknown() => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !Names.Contains(name, StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    /// <summary>The value without surrounding white space; null if the variable is not set or blank.</summary>
    /// <remarks>The case of the name does not matter, as with the framework's own variables.</remarks>
    public static string? Find(string name) => Find(name, Environment.GetEnvironmentVariables());

    /// <summary>Finds a variable among others.</summary>
    internal static string? Find(string name, IDictionary variables) =>
        Trimmed(variables[name])
        ?? variables.Keys.Cast<string>()
            .Where(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(candidate => Trimmed(variables[candidate]))
            .FirstOrDefault(value => value is not null);

    private static string? Trimmed(object? value) => value is string text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
