using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OptOutGuide.Content.Tests;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;
using OptOutGuide.Web.Tests.Sample;
using OptOutGuide.Web.Tests.Site;
using static OptOutGuide.Web.Tests.Site.TestTime;

namespace OptOutGuide.Web.Tests.Live;

public sealed class SnapshotTests : IDisposable
{
    private static readonly DateTimeOffset Before = Instant("2025-05-26T23:55:00+02:00");
    private static readonly DateTimeOffset Change = Instant("2025-05-27T00:00:00+02:00");

    private readonly TestClock _clock = new(Before);
    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_snapshot_serves_every_instant_until_the_next_change()
    {
        var content = await LoadAsync();
        var snapshot = content.SnapshotAt(Before);

        Assert.Same(snapshot, content.SnapshotAt(Before));
        Assert.Same(snapshot, content.SnapshotAt(Change.AddTicks(-1)));
        Assert.NotSame(snapshot, content.SnapshotAt(Change));
    }

    [Fact]
    public async Task The_snapshot_prepared_for_a_change_is_the_current_one_from_that_instant_on()
    {
        var content = await LoadAsync();
        var next = content.SnapshotAfter(content.SnapshotAt(Before)!)!;

        Assert.NotSame(next, content.SnapshotAt(Change.AddTicks(-1)));
        Assert.Same(next, content.SnapshotAt(Change));
        Assert.Same(next, content.SnapshotAt(Change.AddDays(1)));
    }

    [Fact]
    public async Task A_request_that_began_before_a_change_is_answered_from_before_it_and_leaves_the_promoted_snapshot_live()
    {
        var content = await LoadAsync();
        var next = content.SnapshotAfter(content.SnapshotAt(Before)!)!;
        _clock.AdjustTime(Change);
        Assert.Same(next, content.SnapshotAt(Change));

        var late = content.SnapshotAt(Change.AddTicks(-1))!;
        Assert.Equal(Change, late.State.ChangesAt);
        Assert.Same(next, content.SnapshotAt(Change));
    }

    [Fact]
    public async Task A_request_that_began_before_the_live_snapshot_was_made_shares_it_if_no_change_lies_between()
    {
        var content = await LoadAsync();
        _clock.AdjustTime(Before.AddMinutes(1));
        var live = content.SnapshotAt(Before.AddMinutes(1));

        Assert.Same(live, content.SnapshotAt(Before));
        Assert.Same(live, content.SnapshotAt(Before.AddMinutes(1)));
    }

    [Fact]
    public async Task When_the_clock_is_set_back_a_snapshot_of_the_past_is_live()
    {
        var content = await LoadAsync();
        _clock.AdjustTime(Change);
        var old = content.SnapshotAt(Change);
        _clock.AdjustTime(Before);
        var current = content.SnapshotAt(Before)!;

        Assert.NotSame(old, current);
        Assert.Equal(Change, current.State.ChangesAt);
        Assert.Same(current, content.SnapshotAt(Before));
    }

    [Fact]
    public async Task A_next_snapshot_is_prepared_once()
    {
        var content = await LoadAsync();
        var current = content.SnapshotAt(Before)!;

        Assert.Same(content.SnapshotAfter(current), content.SnapshotAfter(current));
    }

    [Fact]
    public async Task A_snapshot_that_is_no_longer_current_has_no_next_one()
    {
        var content = await LoadAsync();
        var old = content.SnapshotAt(Before)!;
        content.SnapshotAt(Change);

        Assert.Null(content.SnapshotAfter(old));
    }

    [Fact]
    public async Task A_reload_of_the_same_content_keeps_the_snapshots()
    {
        var content = await LoadAsync();
        var current = content.SnapshotAt(Before)!;
        var next = content.SnapshotAfter(current);

        Assert.False(content.Reload(NullLogger.Instance));
        Assert.Same(current, content.SnapshotAt(Before));
        Assert.Same(next, content.SnapshotAfter(current));
    }

    [Fact]
    public async Task The_previous_snapshot_is_released_when_the_next_one_is_promoted()
    {
        var content = await LoadAsync();
        var previous = PromoteNext(content);

        await IsCollected(previous);
        GC.KeepAlive(content);
    }

    [Fact]
    public async Task After_a_reload_the_snapshots_of_the_old_catalog_are_released()
    {
        var content = await LoadAsync();
        var old = TakeBoth(content);
        _folder.Write(new SampleContent().Change("articles/why/en.md", "It began.", "It began again."));
        Assert.True(content.Reload(NullLogger.Instance));

        foreach (var reference in old) await IsCollected(reference);
        GC.KeepAlive(content);
    }

    [Fact]
    public async Task After_a_change_a_running_site_releases_the_previous_snapshot()
    {
        await using var site = new SampleSite();
        await site.OpenAsync();
        var previous = await PreRenderAndCross(site);

        await IsCollected(previous);
    }

    [Fact]
    public async Task After_a_reload_a_running_site_releases_the_snapshots_of_the_old_catalog()
    {
        await using var site = new SampleSite();
        await site.OpenAsync();
        await PreRenderAndCross(site);
        var old = CurrentOf(site);
        site.Write(new SampleContent().Change("articles/why/en.md", "It began.", "It began again."));
        Assert.True(site.Content.Reload(NullLogger.Instance));
        (await site.SendAsync(HttpMethod.Get, SampleSite.Guide)).Dispose();
        await site.Services.GetRequiredService<PreRenderService>().RenderNextAsync(CancellationToken.None);

        await IsCollected(old);
    }

    private async Task<LiveContent> LoadAsync()
    {
        var settings = new SiteSettings(_folder.Path, PublicUrl: null, AsOf: null);
        var content = new LiveContent(settings, Task.FromResult(ContentLoadResult.Of(_folder.Path)), _clock, showsErrors: false);
        await content.InitialLoad;
        return content;
    }

    // Not inlined, so that no local variable of the caller keeps the snapshot.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference PromoteNext(LiveContent content)
    {
        var current = content.SnapshotAt(Before)!;
        var next = content.SnapshotAfter(current);
        Assert.Same(next, content.SnapshotAt(Change));
        return new WeakReference(current);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] TakeBoth(LiveContent content)
    {
        var current = content.SnapshotAt(Before)!;
        return [new(current), new(content.SnapshotAfter(current)), new(current.Catalog)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> PreRenderAndCross(SampleSite site)
    {
        site.Clock.AdjustTime(Before);
        (await site.SendAsync(HttpMethod.Get, SampleSite.Guide)).Dispose();
        var previous = CurrentOf(site);
        await site.Services.GetRequiredService<PreRenderService>().RenderNextAsync(CancellationToken.None);
        site.Clock.AdjustTime(Change);
        (await site.SendAsync(HttpMethod.Get, SampleSite.Guide)).Dispose();
        return previous;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CurrentOf(SampleSite site) => new(site.Snapshot);

    // Another thread may still be finishing a request.
    private static Task IsCollected(WeakReference reference) => Eventually.Holds(() =>
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return !reference.IsAlive;
    });
}
