using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;
using OptOutGuide.Web.Caching;
using OptOutGuide.Web.Catalog;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Endpoints;
using OptOutGuide.Web.Requests;

namespace OptOutGuide.Web.Hosting;

/// <summary>Puts the site together. The order of <see cref="Use"/> is the order in which a request passes.</summary>
internal static class SiteHost
{
    private static readonly string[] Unused = ["__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet"];

    /// <summary>Settings are read once. Watching their files would need inotify, and stop the start where it has run out.</summary>
    private const string KeepSettings = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>What requests need. <see cref="Compose"/> comes next.</summary>
    public static WebApplication Build(string[] args, SiteSettings settings)
    {
        // Reading takes about as long as all the rest of a start, and only requests need what comes of it.
        var reading = Task.Run(() => ContentReading.Of(settings.ContentFolder));
        // wwwroot and content stand above the project; what is served hangs on the program's own folder alone.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [.. args, KeepSettings], ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        // The slim builder leaves it out; an operator may have no proxy.
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(Limit);
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, NetworkBlocks>();
        builder.AddSiteLogging();
        AddSite(builder, settings, reading);
        AddPages(builder.Services);
        AddCaching(builder.Services, settings);

        return builder.Build();
    }

    /// <summary>What requests pass, and where they end.</summary>
    public static void Compose(WebApplication app, SiteSettings settings)
    {
        // Nobody signs in. Where services for it are registered (Razor Pages do), the framework would ask each request.
        foreach (var middleware in Unused) ((IApplicationBuilder)app).Properties[middleware] = true;
        Use(app);
        Map(app, settings);
    }

    // Pages are short and readers send nothing: whoever sends long or slow requests is not one.
    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = Descriptors.Connections;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestBodySize = 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // A slow phone gets through; who takes less holds memory for nothing.
        kestrel.Limits.MinResponseDataRate = new MinDataRate(2 * 1024, TimeSpan.FromSeconds(10));
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }

    private static void AddSite(WebApplicationBuilder builder, SiteSettings settings, Task<ContentReading> reading)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(ClockOf(settings));
        services.AddSingleton(provider => new SiteContent(settings.ContentFolder, reading, provider.GetRequiredService<TimeProvider>(), showsErrors: builder.Environment.IsDevelopment(), settings.CacheBytes / 4));
        services.AddSingleton(provider => ContentRhythm.For(provider.GetRequiredService<IHostEnvironment>()));
        services.AddDrain();
        services.AddSingleton<InnerReader>();
        services.AddSingleton<AheadOfChange>();
        if (settings.StandsAt is null)
        {
            services.AddHostedService<ContentWatcher>();
            services.AddHostedService(provider => provider.GetRequiredService<AheadOfChange>());
        }

        services.AddSingleton<BuildIdentity>();
        services.AddSingleton(provider => SiteScript.From(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("site.js")));
        services.AddSingleton<SecurityHeaders>();
        services.AddScoped<RequestTime>();
        services.AddScoped<SiteRequest>();
        services.AddScoped<PageRoute>();
    }

    private static TimeProvider ClockOf(SiteSettings settings) =>
        settings.StandsAt is { } still ? new StillClock(still)
        : settings.AsOf is { } instant ? new ShiftedClock(instant, TimeProvider.System)
        : TimeProvider.System;

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorPages(options => options.Conventions.AddFolderRouteModelConvention("/", HideOwnRoutes)).KeepPlain();
        services.AddFragments();
        // The site signs nothing and keeps nothing of its readers: no keys, and no folder for them on the disk.
        services.AddSingleton<IDataProtectionProvider, NoProtection>();
        if (services.FirstOrDefault(service => service.ImplementationType?.Name == "DataProtectionHostedService") is { } keys) services.Remove(keys);
        services.Configure<RouteOptions>(options =>
        {
            options.ConstraintMap[ShareIdConstraint.Name] = typeof(ShareIdConstraint);
            options.ConstraintMap[SiteFileConstraint.Name] = typeof(SiteFileConstraint);
        });
        // Otherwise every accented letter would be written as an entity.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static void AddCaching(IServiceCollection services, SiteSettings settings)
    {
        services.AddOutputCache(options =>
        {
            options.UseCaseSensitivePaths = true;
            // One half; the ready answers of the present edition and of the next have a quarter each.
            options.SizeLimit = settings.CacheBytes / 2;
            options.AddBasePolicy(policy => policy.AddPolicy<PageCachePolicy>(), excludeDefaultPolicy: true);
        });
        services.AddSingleton<PageCompression>();
        services.AddSingleton<IResponseCompressionProvider>(provider => provider.GetRequiredService<PageCompression>());
        services.AddResponseCompression(options =>
        {
            // Safe over TLS: pages hold nothing secret and nothing that a reader sent.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "text/calendar", "text/markdown"];
            options.Providers.Add<BrotliPages>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.SmallestSize);
    }

    private static void Use(WebApplication app)
    {
        app.UseDrain();
        app.UseRequestLogging();
        app.UseMiddleware<ReadyAnswers>();
        app.Use(next =>
        {
            app.Services.GetRequiredService<InnerReader>().AskOf(next);
            return next;
        });
        app.Use(app.Services.GetRequiredService<SecurityHeaders>().Middleware);
        app.UseErrorPage();
        app.UseReadOnlyMethods();
        app.UseCacheHeaders();
        app.UseSiteAddresses();
        app.UseMiddleware<AnswerKeeping>();
        // In this order a page is compressed once, on a miss, and stored as it was sent; a hit needs no route.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseRouting();
    }

    private static void Map(WebApplication app, SiteSettings settings)
    {
        app.MapStaticAssets();
        app.MapHealth();
        if (settings.StandsAt is null) app.MapLanguageRedirects();
        app.MapFiles();
        app.MapRazorPages().WithStaticAssets();
        app.MapDynamicPageRoute<PageRoute>("{**path}");
    }

    // All pages are reached by the one route of the catalog, never by the names of their files.
    private static void HideOwnRoutes(PageRouteModel page)
    {
        foreach (var selector in page.Selectors) selector.AttributeRouteModel!.SuppressPathMatching = true;
    }
}
