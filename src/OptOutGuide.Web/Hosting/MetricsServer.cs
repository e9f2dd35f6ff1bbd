using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;
using OptOutGuide.Web.Metrics;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Hosting;

/// <summary>
/// Serves the metrics at <c>/metrics</c> of a server of its own: its port has no pages, and the port of the pages has no metrics.
/// Made only if the settings name an address.
/// </summary>
internal sealed class MetricsServer : IHostedService, IHttpApplication<HttpContext>, IDisposable
{
    private const string Path = "/metrics";
    private const int MaxConnections = 20;

    private readonly SiteSettings _settings;
    private readonly ILogger<MetricsServer> _logger;
    private readonly KestrelServer _server;
    private readonly MetricsCollector _collector;

    public MetricsServer(SiteSettings settings, IMeterFactory meters, IServiceProvider services, ILoggerFactory loggers)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = services };
        options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
        options.Limits.MaxConcurrentConnections = MaxConnections;
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        (_settings, _logger) = (settings, loggers.CreateLogger<MetricsServer>());
        _server = new KestrelServer(Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers), loggers);
        _collector = new MetricsCollector(meters);
    }

    /// <summary>Where it listens, once it has started.</summary>
    public IEnumerable<string> Addresses => _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var addresses = _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        foreach (var address in _settings.MetricsUrls) addresses.Add(address.ToString());
        await _server.StartAsync(this, cancellationToken);
        foreach (var address in Addresses) _logger.LogInformation("Metrics at {Address}", address + Path);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _server.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public Task ProcessRequestAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // Paths compare without case by themselves.
        if (!string.Equals(request.Path.Value, Path, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        var body = Encoding.UTF8.GetBytes(_collector.Collect());
        response.ContentType = MetricsCollector.ContentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Dispose();
        _collector.Dispose();
    }
}
