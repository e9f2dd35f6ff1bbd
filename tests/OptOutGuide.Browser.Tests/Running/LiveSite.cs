using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Live;

namespace OptOutGuide.Browser.Tests.Running;

/// <summary>The whole site on a socket of its own, at an instant that does not pass.</summary>
public class LiveSite : WebApplicationFactory<Program>
{
    public LiveSite() : this(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero))
    {
    }

    internal LiveSite(DateTimeOffset now)
    {
        Now = now;
        // Chosen before the start, since pages print the address.
        var port = FreePort();
        Address = FormattableString.Invariant($"http://127.0.0.1:{port}");
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        StartServer();
    }

    /// <summary>What its clock shows.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Where the site is, without a slash at the end. Pages print it as their public address, too.</summary>
    public string Address { get; }

    public ContentCatalog Catalog
    {
        get
        {
            var content = Services.GetRequiredService<LiveContent>();
            content.InitialLoad.Wait();
            return content.Catalog!;
        }
    }

    /// <summary>Some address at which no page is.</summary>
    public static string NowhereIn(SiteLanguage language) => $"/{language.Code}/nowhere";

    public SiteLanguage Language(string code) => Catalog.Site.Language(code)!;

    public GuidePage Guide(string name) => Catalog.Guides.Single(guide => guide.Id.ShareId == name);

    public string PathOf(PageId page, SiteLanguage language) => Catalog.Urls.Of(page, language).Path.Value;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("public-url", Address);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeTimeProvider(Now))));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
