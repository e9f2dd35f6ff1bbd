using System.Globalization;
using OptOutGuide.Web.Settings;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using Serilog.Settings.Configuration;

namespace OptOutGuide.Web.Hosting;

/// <summary>Serilog as the only logger. The section <c>Serilog</c> of the configuration changes levels and replaces the sink.</summary>
internal static class SiteLogging
{
    /// <summary>Events that wait for standard output; beyond it they are lost, and the site goes on.</summary>
    private const int BufferedEvents = 10_000;

    /// <summary>
    /// Loggers of the framework that write what a client sent: the request line with its query, bytes of a bad request, or a path with a query
    /// string encoded into it. Switched off in code, so that no configuration can enable them.
    /// </summary>
    private static readonly string[] SensitiveCategories =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests",
        "Microsoft.AspNetCore.Routing.Matching.DfaMatcher",
    ];

    /// <summary>Events with which the framework logs a failed start and its stack trace. The program itself says it in one sentence.</summary>
    private static readonly string[] FailedStart = ["Hosting failed to start", "Unable to start Kestrel."];

    // Not the static logger of Serilog: several sites run in one process of tests.
    public static void AddSiteLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        (services, logging) => Configure(logging, services, builder.Configuration, builder.Environment), preserveStaticLogger: true);

    private static void Configure(LoggerConfiguration logging, IServiceProvider services, ConfigurationManager configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(ConfigurationLoggerConfigurationExtensions.DefaultSectionName);
        logging.MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning);
        logging.MinimumLevel.Override("Microsoft.AspNetCore.StaticAssets", LogEventLevel.Error);
        if (!section.GetSection("WriteTo").Exists()) WriteToConsole(logging, isJson: environment.IsProduction());
        if (section.Exists()) ReadFrom(configuration, logging);
        logging.ReadFrom.Services(services);
        logging.Filter.ByExcluding(logged => FailedStart.Contains(logged.MessageTemplate.Text));
        logging.Enrich.With<ConnectionIdRemover>();
        // After the configuration, since the last level of a category counts. With it the framework numbers no requests either.
        foreach (var category in SensitiveCategories) logging.MinimumLevel.Override(category, LevelAlias.Off);
    }

    private static void WriteToConsole(LoggerConfiguration logging, bool isJson) => logging.WriteTo.Async(
        sink =>
        {
            if (isJson) sink.Console(new JsonFormatter());
            else sink.Console(formatProvider: CultureInfo.InvariantCulture);
        },
        BufferedEvents);

    // In a method of its own: the reader takes a noticeable part of the start, so it is loaded only if there is something to read.
    private static void ReadFrom(ConfigurationManager configuration, LoggerConfiguration logging)
    {
        // Without the list of assemblies with sinks, every assembly beside the program would be searched.
        var sinks = new ConfigurationReaderOptions(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(LoggerConfigurationAsyncExtensions).Assembly);
        try
        {
            logging.ReadFrom.Configuration(configuration, sinks);
        }
        // Serilog documents no exceptions; all come from the section.
        catch (Exception e)
        {
            throw new InvalidSettingException($"The section Serilog of the settings cannot be used: {ExceptionMessage.OneLine(e)}");
        }
    }

    /// <summary>The id of a connection would reveal which pages one client has visited.</summary>
    private sealed class ConnectionIdRemover : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("ConnectionId");
    }
}
