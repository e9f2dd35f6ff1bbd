using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace OptOutGuide.Web.Hosting;

/// <summary>Serilog as the only logger; levels and sinks from the section <c>Serilog</c> of the configuration.</summary>
internal static class SiteLogging
{
    /// <summary>
    /// Loggers of the framework that write what a client sent: the request line with its query, or bytes of a bad request.
    /// Switched off in code, so that no configuration can enable them.
    /// </summary>
    private static readonly string[] SensitiveCategories = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel.BadRequests"];

    /// <summary>The assemblies with sinks. Without the list every assembly beside the program would be searched at each start.</summary>
    private static readonly ConfigurationReaderOptions Sinks =
        new(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(LoggerConfigurationAsyncExtensions).Assembly);

    // Not the static logger of Serilog: several sites run in one process of tests.
    public static void AddSiteLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(
        (services, logging) => Configure(logging.ReadFrom.Configuration(builder.Configuration, Sinks).ReadFrom.Services(services)), preserveStaticLogger: true);

    private static void Configure(LoggerConfiguration logging)
    {
        logging.Enrich.With<ConnectionIdRemover>();
        // After the configuration, since the last level of a category counts. With it the framework numbers no requests either.
        foreach (var category in SensitiveCategories) logging.MinimumLevel.Override(category, LevelAlias.Off);
    }

    /// <summary>The id of a connection would reveal which pages one client has visited.</summary>
    private sealed class ConnectionIdRemover : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("ConnectionId");
    }
}
