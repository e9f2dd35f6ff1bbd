using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Live;
using Serilog.Core;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>The whole site in memory, cache on, with a clock, a log and a cache store that tests can look at.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    private readonly string? _content;
    private readonly string[] _settings;

    public TestSite() : this(null)
    {
    }

    /// <param name="content">The content folder; null: the shipped one.</param>
    /// <param name="settings">Command-line settings as <c>name=value</c>.</param>
    internal TestSite(string? content, params string[] settings) => (_content, _settings) = (content, settings);

    /// <summary>Configuration as a file or the environment would give it.</summary>
    internal Dictionary<string, string?> Configuration { get; } = [];

    /// <summary>Replaces services of the site.</summary>
    internal Action<IServiceCollection> Replace { get; set; } = _ => { };

    /// <summary>How the content is looked at: quicker than in service.</summary>
    internal ContentWatchOptions WatchOptions { get; set; } = new(PollInterval: TimeSpan.FromMilliseconds(100), SettleTime: TimeSpan.FromMilliseconds(200), SettleTimeout: TimeSpan.FromSeconds(5));

    /// <summary>Stands still until a test adjusts it, also backwards. What waits for its time to pass waits for ever: adjusting fires no timers.</summary>
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    internal LogCollector Log { get; } = new();

    internal CountingStore Store { get; } = new();

    /// <summary>The content, once it was read.</summary>
    public LiveContent Content
    {
        get
        {
            var content = Services.GetRequiredService<LiveContent>();
            content.InitialLoad.Wait();
            return content;
        }
    }

    public ContentCatalog Catalog => Content.Catalog!;

    /// <summary>A client that follows no redirects, of a site that has opened.</summary>
    public HttpClient Browser(string? acceptLanguage = null, string? acceptEncoding = null)
    {
        _ = Content;
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        if (acceptLanguage is not null) client.DefaultRequestHeaders.Add("Accept-Language", acceptLanguage);
        if (acceptEncoding is not null) client.DefaultRequestHeaders.Add("Accept-Encoding", acceptEncoding);
        return client;
    }

    /// <summary>A page as a browser reads it.</summary>
    public async Task<IHtmlDocument> Read(string path) => new HtmlParser().ParseDocument(await Browser().GetStringAsync(path));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (_content is not null) builder.UseSetting("content", _content);
        builder.UseSetting("drain", "0");
        foreach (var setting in _settings) builder.UseSetting(setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(Configuration));
        builder.ConfigureTestServices(services =>
        {
            if (!_settings.Any(setting => setting.StartsWith("as-of=", StringComparison.Ordinal))) services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<ILogEventSink>(Log);
            services.Replace(ServiceDescriptor.Singleton(WatchOptions));
            services.Replace(ServiceDescriptor.Singleton<IOutputCacheStore>(Store));
            Replace(services);
        });
    }
}
