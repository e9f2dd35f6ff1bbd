using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Tests.Sample;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Hosting;

public sealed class SiteHostTests
{
    [Fact]
    public async Task The_authentication_middleware_does_not_run()
    {
        var finished = new FinishedContexts();
        await using var site = new SampleSite { Replace = services => services.AddSingleton<IStartupFilter>(finished) };
        await site.OpenAsync();
        foreach (var path in new[] { SampleSite.Guide, "/en/missing", "/data.json", "/health/live" }) (await site.SendAsync(HttpMethod.Get, path)).Dispose();

        await Eventually.Holds(() => finished.Found.Count == 4);
        Assert.All(finished.Found, Assert.False);
    }

    [Fact]
    public async Task No_data_protection_key_is_written()
    {
        var home = Directory.CreateTempSubdirectory("optoutguide-home-");
        try
        {
            using (var program = new RunningProgram(("HOME", home.FullName), ("DOTNET_CLI_HOME", home.FullName)))
            {
                await program.Ready;
                foreach (var path in new[] { "/en", "/en/missing" }) (await program.Client.GetAsync(path)).Dispose();
            }

            Assert.Empty(home.EnumerateFileSystemInfos());
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Kestrel_uses_the_configured_memory_pool()
    {
        await using var site = new SampleSite();

        Assert.IsType<LargeBlockMemoryPool>(site.Services.GetRequiredService<IMemoryPoolFactory<byte>>());
    }

    /// <summary>Whether the middleware has set its feature on each finished request.</summary>
    private sealed class FinishedContexts : IStartupFilter
    {
        public ConcurrentQueue<bool> Found { get; } = new();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, following) =>
            {
                await following(context);
                Found.Enqueue(context.Features.Get<IAuthenticationFeature>() is not null);
            });
            next(app);
        };
    }
}
