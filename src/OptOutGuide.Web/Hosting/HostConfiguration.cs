using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Hosting;

/// <summary>The settings that the framework reads: environment, listening addresses, host names. Checks and normalizes them before anything starts.</summary>
internal static class HostConfiguration
{
    private const string Urls = "urls";
    private const string AllowedHosts = "AllowedHosts";
    private const string Endpoints = "Kestrel:Endpoints";
    private const string DefaultAddress = "http://localhost:5000";

    /// <summary>The framework's keys for lists of ports on all interfaces.</summary>
    private static readonly ImmutableArray<(string Key, string Scheme)> Ports = [("http_ports", "http"), ("https_ports", "https")];

    /// <summary>A builder with the configuration of the host, checked.</summary>
    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = Create(args, environment: null);
        // The framework takes blanks, and the carriage return of a file from Windows, for a part of the name.
        var (name, trimmed) = (builder.Environment.EnvironmentName, builder.Environment.EnvironmentName.Trim());
        if (trimmed.Length == 0) builder = Create(args, Environments.Production);
        else if (trimmed.Length != name.Length) builder = Create(args, trimmed);
        if (!trimmed.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw new InvalidSettingException(
                new SettingLookup(builder.Configuration).Find(HostDefaults.EnvironmentKey)?.Name ?? HostDefaults.EnvironmentKey,
                name,
                "Production, Development, or a name of letters, digits, '-', '_' and '.'");
        }

        Normalize(builder.Configuration, builder.Environment);
        return builder;
    }

    /// <summary>Where the site will listen.</summary>
    public static ImmutableArray<ListenAddress> AddressesOf(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection(Endpoints).GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        if (endpoints.Count == 0) endpoints = [.. Entries(configuration[Urls])];
        if (endpoints.Count == 0)
            endpoints = [.. Ports.SelectMany(kind => Entries(configuration[kind.Key]).Select(port => $"{kind.Scheme}://*:{port}"))];
        if (endpoints.Count == 0) endpoints = [DefaultAddress];
        return [.. endpoints.Select(ListenAddress.Parse).Distinct()];
    }

    private static WebApplicationBuilder Create(string[] args, string? environment)
    {
        try
        {
            // wwwroot and content are above the project; served files are found beside the program only.
            return WebApplication.CreateSlimBuilder(new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = environment,
            });
        }
        // A file with settings is no valid JSON, or cannot be read.
        catch (Exception e) when (e is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidSettingException(ExceptionMessage.OneLine(e));
        }
    }

    private static void Normalize(ConfigurationManager configuration, IHostEnvironment environment)
    {
        var lookup = new SettingLookup(configuration);
        var normalized = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (lookup.Find(Urls) is { } urls) normalized[Urls] = string.Join(';', Entries(urls.Value).Select(entry => Parse(urls.Name, entry)));
        foreach (var (key, scheme) in Ports)
        {
            if (lookup.Find(key) is { } ports) normalized[key] = string.Join(';', Entries(ports.Value).Select(entry => CheckPort(ports, scheme, entry)));
        }

        CheckProtocols(lookup, "Kestrel:EndpointDefaults");
        foreach (var endpoint in configuration.GetSection(Endpoints).GetChildren())
        {
            CheckProtocols(lookup, endpoint.Path);
            var key = $"{endpoint.Path}:Url";
            var url = lookup.Find(key) ?? throw new InvalidSettingException($"The endpoint '{endpoint.Path}' has no address: set {key}, or remove it.");
            normalized[key] = Parse(url.Name, url.Value).ToString();
        }

        if (lookup.Find(AllowedHosts) is { } hosts)
        {
            normalized[AllowedHosts] = AllowedHostNames.Normalize(hosts.Value)
                ?? throw new InvalidSettingException(hosts.Name, hosts.Value, AllowedHostNames.Allowed);
        }

        // The framework would take the blanks of a blank value for an address or a name.
        foreach (var key in Ports.Select(kind => kind.Key).Append(Urls).Append(AllowedHosts))
        {
            if (configuration[key] is not null) normalized.TryAdd(key, "");
        }

        LogConfiguration.Normalize(configuration, lookup, normalized);
        if (normalized.Count > 0) configuration.AddInMemoryCollection(normalized);
        CheckCertificate(configuration, environment);
    }

    // The framework ignores a name that it does not know.
    private static void CheckProtocols(SettingLookup lookup, string section)
    {
        if (lookup.Find($"{section}:Protocols") is not { } found) return;
        var names = Enum.GetNames<HttpProtocols>().Except([nameof(HttpProtocols.None)]).ToList();
        if (!names.Contains(found.Value, StringComparer.OrdinalIgnoreCase))
            throw new InvalidSettingException(found.Name, found.Value, string.Join(", ", names));
    }

    private static string CheckPort(FoundSetting ports, string scheme, string port)
    {
        try
        {
            return ListenAddress.Parse($"{scheme}://*:{port}").Port.ToString(CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw new InvalidSettingException(ports.Name, ports.Value, "ports from 0 to 65535, separated by ';'");
        }
    }

    private static ListenAddress Parse(string name, string text)
    {
        try
        {
            return ListenAddress.Parse(text);
        }
        catch (FormatException e)
        {
            throw new InvalidSettingException($"{name} cannot be '{InvalidSettingException.Escape(text)}': {e.Message}. Allowed: {ListenAddress.Allowed}.");
        }
    }

    // In Development the framework finds the certificate of 'dotnet dev-certs'.
    private static void CheckCertificate(ConfigurationManager configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment() || configuration.GetSection("Kestrel:Certificates:Default").Exists()) return;
        string[] own = ["Certificate", "Sni"];
        if (configuration.GetSection(Endpoints).GetChildren().Any(endpoint => own.Any(key => endpoint.GetSection(key).Exists()))) return;
        if (AddressesOf(configuration).FirstOrDefault(address => address.IsHttps) is not { } https) return;
        throw new InvalidSettingException(
            $"The address '{https}' needs a certificate: set Kestrel__Certificates__Default__Path and Kestrel__Certificates__Default__KeyPath, "
            + "or choose an http address and leave TLS to a proxy.");
    }

    private static string[] Entries(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
