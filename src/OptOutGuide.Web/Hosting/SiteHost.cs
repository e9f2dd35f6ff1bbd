using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;
using OptOutGuide.Web.Components.Authoring;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Metrics;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Hosting;

/// <summary>Builds the site. The order of <see cref="UseMiddleware"/> is the order in which a request passes.</summary>
internal static class SiteHost
{
    /// <summary>Configuration is read once. Watching its files would need inotify, and fail the start where its watches are used up.</summary>
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>The services. <see cref="Compose"/> comes next.</summary>
    /// <param name="loading">The content. Loading it takes about as long as the rest of the start, and only requests need it.</param>
    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static WebApplication Build(string[] args, SiteSettings settings, Task<ContentLoadResult> loading)
    {
        var builder = HostConfiguration.CreateBuilder([.. args, NoReload]);
        builder.WebHost.UseStaticWebAssets();
        // The slim builder leaves it out; an operator may have no proxy.
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(SetLimits);
        // Stored responses are sent on the network thread; ResponseLookup moves everything else to the thread pool.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, LargeBlockMemoryPool>();
        builder.AddSiteLogging();
        AddSite(builder, settings, loading);
        AddPages(builder.Services);
        AddOutputCache(builder.Services, settings);
        return builder.Build();
    }

    /// <summary>The request pipeline.</summary>
    public static void Compose(WebApplication app, SiteSettings settings)
    {
        app.Services.GetRequiredService<ContentMetrics>().AddTo(app.Services.GetRequiredService<SiteMetrics>());
        UseMiddleware(app);
        MapEndpoints(app, settings);
    }

    // Pages are short and clients send nothing: long or slow requests are not legitimate.
    private static void SetLimits(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = FileDescriptorLimit.MaxConnections;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestBodySize = 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // Enough for a slow phone; a slower client holds memory.
        kestrel.Limits.MinResponseDataRate = new MinDataRate(2 * 1024, TimeSpan.FromSeconds(10));
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }

    private static void AddSite(WebApplicationBuilder builder, SiteSettings settings, Task<ContentLoadResult> loading)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(AuthoringSettings.For(builder.Environment, settings));
        services.AddSingleton(ClockOf(settings));
        services.AddSingleton(provider =>
            new LiveContent(settings, loading, provider.GetRequiredService<TimeProvider>(), showsErrors: builder.Environment.IsDevelopment()));
        services.AddSingleton(provider => ContentWatchOptions.For(provider.GetRequiredService<IHostEnvironment>()));
        services.AddDrain();
        services.AddSingleton<SiteMetrics>();
        services.AddSingleton<ContentMetrics>();
        if (!settings.MetricsUrls.IsEmpty) AddMetricsServer(services);
        services.AddSingleton<InProcessRequests>();
        services.AddSingleton<PreRenderService>();
        if (settings.FrozenAt is null)
        {
            services.AddSystemdWhenNotified();
            services.AddHostedService<ContentPoller>();
            services.AddHostedService(provider => provider.GetRequiredService<PreRenderService>());
            services.AddHostedService<HomePageRendering>();
            services.AddHostedService<StartupCollection>();
        }

        services.AddSingleton(SiteScripts.Built);
        services.AddSingleton(provider => new SocialCards(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider));
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton<EncodingNegotiator>();
        services.AddSingleton<PageRoute>();
        services.AddSingleton<AuthoringReports>();
    }

    // In a method of its own: without an address its code is not loaded.
    private static void AddMetricsServer(IServiceCollection services)
    {
        services.AddSingleton<MetricsServer>();
        services.AddHostedService(provider => provider.GetRequiredService<MetricsServer>());
    }

    private static TimeProvider ClockOf(SiteSettings settings) =>
        settings.FrozenAt is { } frozen ? new FixedTimeProvider(frozen)
        : settings.AsOf is { } instant ? new OffsetTimeProvider(instant, TimeProvider.System)
        : TimeProvider.System;

    private static void AddPages(IServiceCollection services)
    {
        // Never sent. The framework would make one with SHA-256, and so load OpenSSL (docs/decisions/0040).
        services.Configure<AntiforgeryOptions>(options => options.Cookie.Name = "none");
        // AddRazorPages for all services adds authentication and authorization, with their middleware, and validation. Pages need this part of them.
        services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        services.AddMvcCore().AddRazorPages(options => options.Conventions.AddFolderRouteModelConvention("/", HideOwnRoutes))
            .ConfigureApplicationPartManager(RemoveControllers);
        services.AddComponentRenderer();
        services.RemoveDataProtectionKeys();
        services.Configure<RouteOptions>(options =>
        {
            options.ConstraintMap[HealthConstraint.Name] = typeof(HealthConstraint);
            options.ConstraintMap[SiteFileConstraint.Name] = typeof(SiteFileConstraint);
            options.ConstraintMap[CardConstraint.Name] = typeof(CardConstraint);
            options.ConstraintMap[IconConstraint.Name] = typeof(IconConstraint);
        });
        // Otherwise every accented letter would be written as an entity.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    // There are none. The search for them would load every type of the program at the start.
    private static void RemoveControllers(ApplicationPartManager parts)
    {
        foreach (var provider in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList()) parts.FeatureProviders.Remove(provider);
    }

    private static void AddOutputCache(IServiceCollection services, SiteSettings settings) => services.AddOutputCache(options =>
    {
        options.UseCaseSensitivePaths = true;
        options.SizeLimit = settings.OutputCacheBytes;
        options.AddBasePolicy(policy => policy.AddPolicy<RenderCachePolicy>(), excludeDefaultPolicy: true);
    });

    private static void UseMiddleware(WebApplication app)
    {
        app.UseDrain();
        app.UseRequestLogging();
        app.UseMiddleware<ResponseLookup>();
        app.UseInProcessRequests();
        app.UseMiddleware<DefaultHeaders>();
        app.UseErrorPage();
        app.UseReadOnlyMethods();
        app.UseMiddleware<UrlResolution>();
        app.UseMiddleware<ResponseStore>();
        app.UseOutputCache();
        app.UseRenderMeasurement();
        app.UseRouting();
    }

    private static void MapEndpoints(WebApplication app, SiteSettings settings)
    {
        app.MapStaticAssets();
        app.MapHealth();
        app.MapFiles();
        app.MapAddedAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapDynamicPageRoute<PageRoute>("{**path}");
    }

    // Pages are reached by the one route of the catalog, never by the names of their files.
    private static void HideOwnRoutes(PageRouteModel page)
    {
        foreach (var selector in page.Selectors) selector.AttributeRouteModel!.SuppressPathMatching = true;
    }
}
