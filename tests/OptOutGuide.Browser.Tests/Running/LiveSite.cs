using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Browser.Tests.Running;

/// <summary>The whole site on a socket of its own, with a clock that is stopped.</summary>
public class LiveSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public LiveSite() : this(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero))
    {
    }

    internal LiveSite(DateTimeOffset now)
    {
        Now = now;
        // Bound before the start, since pages print the address; the server takes this very socket.
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var endpoint = (IPEndPoint)_socket.LocalEndPoint!;
        Address = FormattableString.Invariant($"http://127.0.0.1:{endpoint.Port}");
        UseKestrel(kestrel => kestrel.Listen(endpoint));
        StartServer();
    }

    /// <summary>What its clock shows.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Where the site is, without a slash at the end. Pages print it as their public address, too.</summary>
    public string Address { get; }

    /// <summary>The content; the site must be open.</summary>
    public ContentCatalog Catalog => Services.GetRequiredService<LiveContent>().Catalog!;

    /// <summary>Waits until the content is loaded.</summary>
    public async ValueTask InitializeAsync() => await Services.GetRequiredService<LiveContent>().InitialLoad;

    /// <summary>A path at which there is no page.</summary>
    public static string MissingPathIn(SiteLanguage language) => $"/{language.Code}/missing";

    public SiteLanguage Language(string code) => Catalog.Site.Language(code)!;

    public GuidePage Guide(string name) => Catalog.Guides.Single(guide => guide.Id.ShareId == name);

    public string PathOf(PageId page, SiteLanguage language) => Catalog.Urls.Of(page, language).Path.Value;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("public-url", Address);
        builder.UseSetting("environment", "Production");
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeTimeProvider(Now)));
            services.Configure<SocketTransportOptions>(options => options.CreateBoundListenSocket = _ => _socket);
        });
    }
}
