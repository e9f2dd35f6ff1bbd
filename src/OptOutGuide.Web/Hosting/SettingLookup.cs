using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace OptOutGuide.Web.Hosting;

/// <summary>A setting as the operator wrote it.</summary>
/// <param name="Name">For example <c>ASPNETCORE_URLS</c>, <c>--urls</c> or <c>urls in appsettings.json</c>.</param>
/// <param name="Value">Without surrounding white space; not empty.</param>
internal sealed record FoundSetting(string Name, string Value);

/// <summary>Finds settings in the configuration, with the names under which the operator wrote them.</summary>
internal sealed class SettingLookup(IConfigurationRoot configuration)
{
    private static readonly string[] Prefixes = ["", "ASPNETCORE_", "DOTNET_"];

    /// <summary>The value that counts: of the last source in which it is not blank. Null if there is none.</summary>
    public FoundSetting? Find(string key)
    {
        foreach (var provider in configuration.Providers.Reverse())
        {
            if (provider.TryGet(key, out var value) && value?.Trim() is { Length: > 0 } trimmed) return new(NameIn(provider, key, value), trimmed);
        }

        return null;
    }

    private static string NameIn(IConfigurationProvider provider, string key, string value) => provider switch
    {
        CommandLineConfigurationProvider => $"--{key}",
        JsonConfigurationProvider json => $"{key} in {json.Source.Path}",
        _ => Prefixes
            .Select(prefix => prefix + (prefix.Length == 0 ? key : key.ToUpperInvariant()).Replace(":", "__", StringComparison.Ordinal))
            .FirstOrDefault(name => Environment.GetEnvironmentVariable(name) == value) ?? key,
    };
}
