using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Tests.Site;
using Serilog.Core;

[assembly: AssemblyFixture(typeof(TestSite))]

namespace OptOutGuide.Web.Tests.Site;

/// <summary>
/// The whole site in memory, cache on, with a clock, a log and a cache store that tests can look at.
/// One with the shipped content is shared by all tests that only send requests to it; others start their own.
/// </summary>
public class TestSite : WebApplicationFactory<Program>, IAsyncLifetime
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

    /// <summary>How often the content folder is checked: more often than in production.</summary>
    internal ContentWatchOptions WatchOptions { get; set; } = new(
        PollInterval: TimeSpan.FromMilliseconds(100), SettleTime: TimeSpan.FromMilliseconds(200), SettleTimeout: TimeSpan.FromSeconds(5));

    internal TestClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    internal LogCollector Log { get; } = new();

    internal CountingStore Store { get; } = new();

    /// <summary>The content; the site must be open.</summary>
    public LiveContent Content
    {
        get
        {
            var content = Services.GetRequiredService<LiveContent>();
            Assert.True(content.InitialLoad.IsCompleted, $"Call {nameof(OpenAsync)} first.");
            return content;
        }
    }

    public ContentCatalog Catalog => Content.Catalog!;

    /// <summary>The snapshot of the clock's instant.</summary>
    internal SiteSnapshot Snapshot => Content.SnapshotAt(Clock.GetUtcNow())!;

    /// <summary>Starts the site and waits until its content is loaded.</summary>
    public async Task<TestSite> OpenAsync()
    {
        await Services.GetRequiredService<LiveContent>().InitialLoad;
        return this;
    }

    /// <summary>Called for the shared site.</summary>
    async ValueTask IAsyncLifetime.InitializeAsync() => await OpenAsync();

    /// <summary>A client that follows no redirects. The site must be open.</summary>
    public HttpClient Browser(string? acceptLanguage = null, string? acceptEncoding = null)
    {
        _ = Content;
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        if (acceptLanguage is not null) client.DefaultRequestHeaders.Add("Accept-Language", acceptLanguage);
        if (acceptEncoding is not null) client.DefaultRequestHeaders.Add("Accept-Encoding", acceptEncoding);
        return client;
    }

    /// <summary>A page, parsed.</summary>
    public async Task<IHtmlDocument> Read(string path) => new HtmlParser().ParseDocument(await Browser().GetStringAsync(path));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (_content is not null) builder.UseSetting("content", _content);
        builder.UseSetting("drain", "0");
        // As for readers; a setting can say otherwise.
        builder.UseSetting("environment", "Production");
        foreach (var setting in _settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            builder.UseSetting(setting[..equals], setting[(equals + 1)..]);
        }

        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(Configuration));
        builder.ConfigureTestServices(services =>
        {
            var isPreview = _settings.Any(setting => setting.StartsWith("as-of=", StringComparison.Ordinal));
            if (!isPreview) services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<ILogEventSink>(Log);
            services.Replace(ServiceDescriptor.Singleton(WatchOptions));
            services.Replace(ServiceDescriptor.Singleton<IOutputCacheStore>(Store));
            // Tests count renderings.
            services.Remove(services.First(service => typeof(HomePageRendering).Equals(service.ImplementationType)));
            Replace(services);
        });
    }
}
