using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;
using OptOutGuide.Web.Tests.Sample;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Hosting;

/// <summary>What systemd is told. Sockets, signals and environment variables are in tests/faults/servicemanager.py.</summary>
public sealed class SystemdTests
{
    private static readonly ContentWatchOptions Patient = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));

    [Fact]
    public async Task It_is_ready_when_the_content_is_loaded()
    {
        using var folder = new SampleFolder();
        var loading = new TaskCompletionSource<ContentLoadResult>();
        var manager = new Manager();
        await using var site = SiteWith(manager, services => services.Replace(ServiceDescriptor.Singleton(provider =>
            new LiveContent(provider.GetRequiredService<SiteSettings>(), loading.Task, provider.GetRequiredService<TimeProvider>(), showsErrors: false))));
        Assert.Equal("ok", await site.CreateClient().GetStringAsync("/health/live"));
        Assert.Empty(manager.Messages);

        loading.SetResult(ContentLoadResult.Of(folder.Path));
        await Eventually.Holds(() => !manager.Messages.IsEmpty);
        await site.OpenAsync();
        Assert.Equal($"READY=1\nSTATUS=Serving content {site.Catalog.Version}", Assert.Single(manager.Messages));
    }

    [Fact]
    public async Task A_requested_reload_begins_with_the_time_of_the_monotonic_clock_and_ends_ready()
    {
        var manager = new Manager();
        await using var site = SiteWith(manager);
        await site.OpenAsync();
        await manager.HasSent(1);
        var before = Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);
        Poller(site).RequestReload();
        await manager.HasSent(3);

        var begin = manager.Messages.ElementAt(1).Split('\n');
        Assert.Equal("RELOADING=1", begin[0]);
        Assert.StartsWith("MONOTONIC_USEC=", begin[1], StringComparison.Ordinal);
        Assert.True(long.Parse(begin[1]["MONOTONIC_USEC=".Length..], CultureInfo.InvariantCulture) >= before);
        Assert.Equal($"READY=1\nSTATUS=Serving content {site.Catalog.Version}", manager.Messages.ElementAt(2));
    }

    [Fact]
    public async Task A_reload_of_broken_content_ends_ready_too_and_says_what_is_served()
    {
        var manager = new Manager();
        await using var site = SiteWith(manager);
        site.WatchOptions = Patient;
        await site.OpenAsync();
        await manager.HasSent(1);
        site.Write(new SampleContent().Change("guides/app/en.md", "title: ", "titel: "));
        Poller(site).RequestReload();
        await manager.HasSent(3);

        var errors = site.Content.Diagnostics.Length;
        Assert.True(errors > 0);
        Assert.Equal($"READY=1\nSTATUS=Serving content {site.Catalog.Version}; newer content has {errors} errors", manager.Messages.ElementAt(2));
    }

    [Fact]
    public async Task A_reload_that_is_requested_while_the_folder_settles_is_reported_too()
    {
        var manager = new Manager();
        await using var site = SiteWith(manager);
        site.WatchOptions = Patient;
        await site.OpenAsync();
        await manager.HasSent(1);
        site.Write(new SampleContent().Change("guides/app/en.md", "title: ", "title: New "));
        // Long enough to see the change, and far from settled.
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Poller(site).RequestReload();
        await manager.HasSent(3);

        Assert.StartsWith("RELOADING=1\n", manager.Messages.ElementAt(1), StringComparison.Ordinal);
        Assert.StartsWith("READY=1\n", manager.Messages.ElementAt(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_it_stops_before_it_drains()
    {
        var manager = new Manager();
        var beforeDrain = new BeforeDrain(manager);
        await using var site = SiteWith(manager, services => services.AddSingleton<IHostedService>(beforeDrain));
        await site.OpenAsync();
        await manager.HasSent(1);
        site.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal("STOPPING=1", (await beforeDrain.Messages)[^1]);
    }

    [Fact]
    public async Task The_watchdog_hears_from_a_site_that_serves_a_page()
    {
        var manager = new Manager();
        await using var site = SiteWith(manager, watchdog: TimeSpan.FromMilliseconds(200));
        await site.OpenAsync();
        await manager.HasSent(3);

        Assert.StartsWith("READY=1\n", manager.Messages.First(), StringComparison.Ordinal);
        Assert.All(manager.Messages.Skip(1), message => Assert.Equal("WATCHDOG=1", message));
        // Rendered once, then taken from memory.
        Assert.Equal(1, site.Store.Writes);
    }

    [Fact]
    public async Task The_watchdog_hears_nothing_from_a_site_whose_pages_fail()
    {
        var manager = new Manager();
        await using var site = SiteWith(
            manager,
            services => services.Replace(ServiceDescriptor.Scoped<HtmlRenderer>(_ => throw new InvalidOperationException("A test."))),
            TimeSpan.FromMilliseconds(200));
        await site.OpenAsync();
        await Eventually.Holds(() => site.Log.HasMessage("The watchdog's page failed with status 500"));

        Assert.DoesNotContain("WATCHDOG=1", manager.Messages);
    }

    [Theory]
    [InlineData(nameof(SocketException))]
    [InlineData(nameof(ArgumentException))]
    public async Task A_manager_that_cannot_be_reached_is_logged_and_the_site_serves(string fault)
    {
        var isRefused = fault == nameof(SocketException);
        var manager = new Manager
        {
            Sending = _ => throw (isRefused ? new SocketException((int)SocketError.ConnectionRefused) : new ArgumentException("Too long", nameof(fault))),
        };
        await using var site = SiteWith(manager);
        await site.OpenAsync();
        await Eventually.Holds(() => site.Log.HasMessage("systemd was not told \"READY=1\""));

        Assert.True((await site.SendAsync(HttpMethod.Get, SampleSite.Guide)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_manager_that_does_not_read_keeps_the_site_neither_from_serving_nor_from_stopping()
    {
        using var read = new ManualResetEventSlim();
        var manager = new Manager { Sending = _ => read.Wait() };
        await using (var site = SiteWith(manager))
        {
            await site.OpenAsync();
            Assert.True((await site.SendAsync(HttpMethod.Get, SampleSite.Guide)).IsSuccessStatusCode);
        }

        Assert.Empty(manager.Messages);
        read.Set();
    }

    [Theory]
    [InlineData("30000000", null, 30_000.0)]
    [InlineData("30000000", "", 30_000.0)]
    [InlineData("2000", null, 2.0)]
    [InlineData("30000000", "1", null)]
    [InlineData("1", null, null)]
    [InlineData("0", null, null)]
    [InlineData("-1", null, null)]
    [InlineData("18446744073709551615", null, null)]
    [InlineData("30s", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void The_interval_of_the_watchdog_is_that_of_this_process(string? microseconds, string? process, double? milliseconds) =>
        Assert.Equal(milliseconds, SystemdServices.Watchdog(microseconds, process)?.TotalMilliseconds);

    [Fact]
    public void The_interval_for_this_process_by_its_number() =>
        Assert.NotNull(SystemdServices.Watchdog("30000000", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public async Task Without_a_manager_there_is_nothing_of_it()
    {
        await using var site = await SampleSite.StartAsync();

        Assert.Empty(site.Services.GetServices<IReloadObserver>());
        Assert.Null(site.Services.GetService<ISystemdNotifier>());
    }

    private static SampleSite SiteWith(Manager manager, Action<IServiceCollection>? replace = null, TimeSpan? watchdog = null) => new()
    {
        Replace = services =>
        {
            services.AddSystemd(manager, watchdog);
            replace?.Invoke(services);
        },
    };

    private static ContentPoller Poller(SampleSite site) => site.Services.GetServices<IHostedService>().OfType<ContentPoller>().Single();

    /// <summary>Keeps what it is told.</summary>
    private sealed class Manager : ISystemdNotifier
    {
        public bool IsEnabled => true;

        public ConcurrentQueue<string> Messages { get; } = new();

        public Action<ServiceState> Sending { get; init; } = _ => { };

        public Task HasSent(int count) => Eventually.Holds(() => Messages.Count >= count);

        public void Notify(ServiceState state)
        {
            Sending(state);
            Messages.Enqueue(state.ToString());
        }
    }

    /// <summary>Keeps the drain from beginning until the manager was told of the stop, or the time of the shutdown is over.</summary>
    /// <remarks>Services are stopped in the opposite order, so the one that is added last comes before the drain.</remarks>
    private sealed class BeforeDrain(Manager manager) : IHostedLifecycleService
    {
        private readonly TaskCompletionSource<string[]> _messages = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>What the manager was told until the drain began. A test stops the site twice: itself, and when it is disposed.</summary>
        public Task<string[]> Messages => _messages.Task;

        public async Task StoppingAsync(CancellationToken cancellationToken)
        {
            while (manager.Messages.Count < 2 && !cancellationToken.IsCancellationRequested) await Task.Delay(10, CancellationToken.None);
            _messages.TrySetResult([.. manager.Messages]);
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
