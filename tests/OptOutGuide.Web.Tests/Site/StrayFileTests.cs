using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;
using OptOutGuide.Web.Tests.Live;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>A running site with files that are none, files of editors, and a drive that does not respond.</summary>
public sealed class StrayFileTests : IDisposable
{
    private const string Guide = "/en/guides/facebook";
    private const string File = "guides/facebook/en.md";

    private static readonly ContentWatchOptions Quick = new(
        PollInterval: TimeSpan.FromMilliseconds(100), SettleTime: TimeSpan.FromMilliseconds(100), SettleTimeout: TimeSpan.FromSeconds(30))
    {
        ReadLimit = TimeSpan.FromMilliseconds(300),
    };

    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Changes_are_served_beside_a_pipe_and_files_of_editors_and_after_their_removal(string environment)
    {
        _content.Write("guides/facebook/#en.md#", "x").Write("guides/facebook/4913", "").Write("guides/facebook/en (copy).md", "x");
        _content.MakePipe("guides/facebook/notes.md");
        await using var site = await new TestSite(_content.Path, $"environment={environment}").OpenAsync();
        Assert.True(site.Content.Diagnostics.IsEmpty);

        SetTitle("Object on Facebook", "Beside a pipe");
        await Eventually.Holds(() => Shows(site, "Beside a pipe"));
        Assert.True(site.Log.HasMessage("'guides/facebook/notes.md' is a pipe, not a file"));

        System.IO.File.Delete(Path.Combine(_content.Path, "guides/facebook/notes.md"));
        SetTitle("Beside a pipe", "After it");
        await Eventually.Holds(() => Shows(site, "After it"));
    }

    [Fact]
    public async Task A_pipe_in_place_of_a_page_keeps_the_last_good_content_until_the_page_is_back()
    {
        var text = _content.Read(File);
        await using var site = await new TestSite(_content.Path, "environment=Production").OpenAsync();
        _content.MakePipe(File);

        await Eventually.Holds(() => site.Log.HasMessage($"'{File}' is a pipe, not a file"));
        Assert.True(await Shows(site, "Object on Facebook"));

        System.IO.File.Delete(Path.Combine(_content.Path, File));
        _content.Write(File, text.Replace("title: Object on Facebook", "title: Back again", StringComparison.Ordinal));
        await Eventually.Holds(() => Shows(site, "Back again"));
        Assert.True(site.Content.Diagnostics.IsEmpty);
    }

    [Fact]
    public async Task A_read_that_does_not_end_is_named_and_the_change_is_served_when_it_ends()
    {
        var blocked = new BlockedFile(File);
        await using var site = await new TestSite(_content.Path, "environment=Production") { WatchOptions = Quick with { Open = blocked.Open } }.OpenAsync();
        SetTitle("Object on Facebook", "Late title");

        await Eventually.Holds(async () => await WaitingForAsync(site) == File);
        var (status, health) = await HealthAsync(site);
        Assert.Equal((HttpStatusCode.OK, "ready", "stale"), (status, health.GetProperty("status").GetString(), health.GetProperty("content").GetString()));
        Assert.Contains(File, health.GetProperty("reasons").ToString(), StringComparison.Ordinal);
        Assert.True(await Shows(site, "Object on Facebook"));

        blocked.Release();
        await Eventually.Holds(() => Shows(site, "Late title"));
        await Eventually.Holds(async () => await WaitingForAsync(site) is null);
    }

    [Fact]
    public async Task A_read_that_never_ends_does_not_hold_up_the_next_one()
    {
        var blocked = new BlockedFile(File) { OnlyOnce = true };
        await using var site = await new TestSite(_content.Path, "environment=Production") { WatchOptions = Quick with { Open = blocked.Open } }.OpenAsync();
        SetTitle("Object on Facebook", "First title");
        await Eventually.Holds(() => Shows(site, "First title"));

        SetTitle("First title", "Second title");
        await Eventually.Holds(() => Shows(site, "Second title"));
        Assert.Null(await WaitingForAsync(site));
        blocked.Release();
    }

    [Fact]
    public async Task A_start_whose_read_never_ends_is_live_names_the_file_and_serves_pages_as_soon_as_another_read_ends()
    {
        var (first, later) = (new BlockedFile(File), new BlockedFile(File));
        await using var site = new TestSite(_content.Path, "environment=Production")
        {
            WatchOptions = Quick with { Open = later.Open },
            Replace = services => services.Replace(ServiceDescriptor.Singleton(provider => new LiveContent(
                provider.GetRequiredService<SiteSettings>(), ContentLoadResult.Start(_content.Path, new ReadProgress(first.Open)),
                provider.GetRequiredService<TimeProvider>(), showsErrors: false))),
        };
        var client = site.CreateClient();
        var page = client.GetAsync(Guide);

        await Eventually.Holds(async () => (await HealthAsync(client)).Health.TryGetProperty("waitingFor", out var path) && path.GetString() == File);
        var (status, health) = await HealthAsync(client);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "opening"), (status, health.GetProperty("status").GetString()));
        Assert.Equal("ok", await client.GetStringAsync("/health/live"));
        Assert.False(page.IsCompleted);

        later.Release();
        Assert.Equal(HttpStatusCode.OK, (await page).StatusCode);
        first.Release();
    }

    [Fact]
    public void Growing_leftovers_and_stray_files_do_not_change_the_fingerprint()
    {
        _content.Write("guides/facebook/photo.jpg", "x").Write("guides/facebook/en.md.part", "x");
        var before = FolderFingerprint.Of(_content.Path);
        _content.Write("guides/facebook/photo.jpg", "larger").Write("guides/facebook/en.md.part", "larger");

        Assert.Equal(before, FolderFingerprint.Of(_content.Path));
        _content.Write("guides/facebook/photo.png", "x");
        Assert.NotEqual(before, FolderFingerprint.Of(_content.Path));
    }

    [Fact]
    public void A_file_in_a_folder_with_a_number_as_its_name_changes_the_fingerprint()
    {
        Directory.CreateDirectory(Path.Combine(_content.Path, "articles", "2026"));
        _content.Write("articles/2026/en.md", "x");
        var before = FolderFingerprint.Of(_content.Path);
        _content.Write("articles/2026/en.md", "larger");

        Assert.NotEqual(before, FolderFingerprint.Of(_content.Path));
    }

    private void SetTitle(string from, string to) => _content.Change(File, $"title: {from}", $"title: {to}");

    private static async Task<bool> Shows(TestSite site, string text) =>
        (await site.Browser().GetAsync(Guide)) is { IsSuccessStatusCode: true } response
        && (await response.Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal);

    private static Task<(HttpStatusCode Status, JsonElement Health)> HealthAsync(TestSite site) => HealthAsync(site.Browser());

    private static async Task<(HttpStatusCode Status, JsonElement Health)> HealthAsync(HttpClient client)
    {
        var response = await client.GetAsync("/health/ready");
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    private static async Task<string?> WaitingForAsync(TestSite site) =>
        (await HealthAsync(site)).Health.TryGetProperty("waitingFor", out var path) ? path.GetString() : null;
}
