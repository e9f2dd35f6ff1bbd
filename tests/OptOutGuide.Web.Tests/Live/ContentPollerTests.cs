using OptOutGuide.Web.Live;
using OptOutGuide.Web.Tests.Sample;
using OptOutGuide.Web.Tests.Site;

namespace OptOutGuide.Web.Tests.Live;

/// <summary>When the poller reads a folder that is being written.</summary>
public sealed class ContentPollerTests : IDisposable
{
    private const string File = "home/en.md";
    private static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly TestClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_that_is_written_in_pieces_settles_after_the_last_piece()
    {
        const int pieces = 5;
        var (written, waits) = (0, 0);

        Assert.Equal(Settling.Settled, await SettleAsync(() =>
        {
            waits++;
            if (written == pieces) return false;
            written++;
            Append();
            return false;
        }));
        Assert.Equal((pieces, pieces + 1), (written, waits));
    }

    [Fact]
    public async Task A_folder_that_changes_until_the_timeout_does_not_settle()
    {
        var waits = 0;

        Assert.Equal(Settling.StillChanging, await SettleAsync(() =>
        {
            waits++;
            Append();
            return false;
        }));
        Assert.Equal(Timeout / SettleTime, waits);
    }

    [Fact]
    public async Task A_reload_request_ends_the_wait_although_the_folder_has_changed()
    {
        var waits = 0;

        Assert.Equal(Settling.ReloadRequested, await SettleAsync(() =>
        {
            waits++;
            Append();
            return true;
        }));
        Assert.Equal(1, waits);
    }

    /// <param name="whileWaiting">What happens during one settle time; true: a reload is requested.</param>
    private Task<Settling> SettleAsync(Func<bool> whileWaiting) => ContentPoller.SettleAsync(
        () => Task.FromResult(FolderFingerprint.Of(_folder.Path)),
        () =>
        {
            _clock.AdjustTime(_clock.GetUtcNow() + SettleTime);
            return Task.FromResult(whileWaiting());
        },
        Timeout,
        _clock);

    private void Append() => System.IO.File.AppendAllText(Path.Combine(_folder.Path, File), "More.\n");
}
