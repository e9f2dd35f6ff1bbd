using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;
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

    // It costs 5 MB of memory (docs/decisions/0040). The list of what a process has loaded is Linux's.
    [Fact]
    public async Task Serving_pages_does_not_load_openssl()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lists the libraries of a process in a file.");
        using var program = new RunningProgram();
        await program.Ready;
        foreach (var path in new[] { "/en", "/fr/guides/instagram", "/en/missing", "/health/ready" }) (await program.Client.GetAsync(path)).Dispose();
        var loaded = await File.ReadAllTextAsync($"/proc/{program.Id}/maps", TestContext.Current.CancellationToken);

        Assert.Contains("libcoreclr", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("libcrypto", loaded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kestrel_takes_its_buffers_from_the_configured_memory_pool()
    {
        using var folder = new SampleFolder();
        var settings = new SiteSettings(folder.Path, "https://guide.example", AsOf: null) { FrozenAt = DateTimeOffset.UnixEpoch };
        string[] args = ["--urls=http://127.0.0.1:0", "--environment=Production", "--Serilog:MinimumLevel:Default=Warning"];
        // Not with the factory of the other tests: it replaces the server, and with it the pool.
        await using var app = SiteHost.Build(args, settings, Task.FromResult(ContentLoadResult.Of(folder.Path)));
        var length = 0;
        app.Run(context =>
        {
            // Kestrel gives a whole block of its pool.
            length = context.Response.BodyWriter.GetMemory(1).Length;
            return Task.CompletedTask;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        (await client.GetAsync(app.Urls.Single(), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode().Dispose();
        using var pool = new LargeBlockMemoryPool().Create();

        Assert.Equal(pool.MaxBufferSize, length);
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
