using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Tests;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Live;

/// <summary>Reads of the content that do not end.</summary>
public sealed class BlockingReadTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    private readonly SampleFolder _folder = new();
    private readonly BlockedFile _blocked = new("home/en.md");

    public void Dispose()
    {
        _blocked.Release();
        _folder.Dispose();
    }

    [Fact]
    public void A_command_ends_with_the_name_of_the_file_that_blocks()
    {
        var folder = BlockingRead.Folder(_folder.Path, new ReadProgress(_blocked.Open), Limit);

        Assert.Empty(folder.Files);
        var found = Assert.Single(folder.Diagnostics);
        Assert.Equal((Rule.UnreadableFile, "home/en.md"), (found.Rule, found.Location.Path));
        Assert.Contains("does not end", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_can_be_read_is_read_whole()
    {
        _blocked.Release();

        var folder = BlockingRead.Folder(_folder.Path, new ReadProgress(_blocked.Open), Limit);
        Assert.Empty(folder.Diagnostics);
        Assert.Equal(new SampleContent().Files.Length, folder.Files.Length);
    }

    [Fact]
    public async Task Reading_is_stuck_only_while_nothing_is_read()
    {
        var (progress, reading) = (new ReadProgress(), new TaskCompletionSource());
        var slow = BlockingRead.StuckAtAsync(reading.Task, progress, Limit);
        await Task.Delay(Limit * 3);
        Assert.False(slow.IsCompleted);

        using (progress.Reading("a.md")) Assert.Equal("a.md", await slow);
        reading.SetResult();
        Assert.Null(await BlockingRead.StuckAtAsync(reading.Task, progress, Limit));
        Assert.Null(progress.Current);
    }
}
