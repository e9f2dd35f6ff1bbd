using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Settings.Configuration;

namespace OptOutGuide.Web.Hosting;

/// <summary>Serilog as the only logging provider; levels and sinks from the section <c>Serilog</c> of the configuration.</summary>
internal static class SiteLogging
{
    /// <summary>
    /// Loggers of the framework that write what a reader sent: the request line with its query, or bytes of a bad request.
    /// Left out in code, so that no configuration can bring them back.
    /// </summary>
    private static readonly string[] Indiscreet = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel.BadRequests"];

    /// <summary>Where sinks are looked for. Otherwise all that lies beside the program would be searched for them at each start.</summary>
    private static readonly ConfigurationReaderOptions Sinks = new(typeof(ConsoleLoggerConfigurationExtensions).Assembly);

    public static void UsePrivateLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        // The same again before Serilog, for the time it takes: the framework numbers each request only where somebody may read it.
        foreach (var category in Indiscreet) builder.Logging.AddFilter(category, LogLevel.None);
        builder.Services.AddSingleton<ILoggerProvider>(services =>
        {
            var configuration = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration, Sinks).Filter.ByExcluding(IsIndiscreet).Enrich.With<WithoutConnection>();
            foreach (var sink in services.GetServices<ILogEventSink>()) configuration.WriteTo.Sink(sink);
            return new SerilogLoggerProvider(configuration.CreateLogger(), dispose: true);
        });
    }

    /// <summary>The number of a connection would tell which pages one reader has looked at.</summary>
    private sealed class WithoutConnection : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("ConnectionId");
    }

    private static bool IsIndiscreet(LogEvent logged) =>
        logged.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string name } && Indiscreet.Contains(name, StringComparer.Ordinal);
}
