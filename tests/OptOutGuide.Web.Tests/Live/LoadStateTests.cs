using Microsoft.Extensions.Logging.Abstractions;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Live;

/// <summary>What the live content says of its last load.</summary>
public sealed class LoadStateTests : IDisposable
{
    private const string File = "home/en.md";

    private readonly SampleFolder _folder = new();
    private readonly ReadProgress _progress = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_read_that_does_not_end_is_named_until_the_next_load_ends()
    {
        var content = await LoadAsync();
        ReportStuck(content);
        Assert.Equal(File, content.LastLoad.WaitingFor);
        Assert.NotNull(content.LastLoad.StaleSince);
        Assert.Single(content.Diagnostics);

        content.Reload(NullLogger.Instance);
        Assert.Equal((null, null), (content.LastLoad.WaitingFor, content.LastLoad.StaleSince));
        Assert.Empty(content.Diagnostics);
    }

    [Fact]
    public async Task A_read_that_has_ended_before_it_is_reported_leaves_the_content_current()
    {
        var content = await LoadAsync();

        Assert.False(content.ReportStuck(File, _progress, NullLogger.Instance));
        Assert.Null(content.LastLoad.WaitingFor);
        Assert.Empty(content.Diagnostics);
    }

    [Fact]
    public async Task While_loads_follow_each_other_every_report_of_readiness_is_about_one_of_them()
    {
        var content = await LoadAsync();
        var loads = Task.Run(() =>
        {
            for (var count = 0; count < 200; count++)
            {
                ReportStuck(content);
                content.Reload(NullLogger.Instance);
            }
        });

        while (!loads.IsCompleted)
        {
            var readiness = Readiness.Of(content, isDraining: false);
            var isCurrent = readiness.Content == "current";
            Assert.Equal((isCurrent, isCurrent, isCurrent), (readiness.Since is null, readiness.WaitingFor is null, readiness.Findings is null));
        }

        await loads;
    }

    private void ReportStuck(LiveContent content)
    {
        using var reading = _progress.Reading(File);
        Assert.True(content.ReportStuck(File, _progress, NullLogger.Instance));
    }

    private async Task<LiveContent> LoadAsync()
    {
        var settings = new SiteSettings(_folder.Path, PublicUrl: null, AsOf: null);
        var content = new LiveContent(settings, Task.FromResult(ContentLoadResult.Of(_folder.Path)), TimeProvider.System, showsErrors: false);
        await content.InitialLoad;
        return content;
    }
}
