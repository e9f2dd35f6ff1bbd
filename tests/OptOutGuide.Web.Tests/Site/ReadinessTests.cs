using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>The readiness endpoint, for load balancers and operators.</summary>
public sealed class ReadinessTests(TestSite shipped)
{
    [Fact]
    public async Task A_site_with_current_content_is_ready_and_names_the_versions_of_program_and_content()
    {
        var (status, health) = await GetHealth(shipped);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["status=ready", "content=current", $"program={ProgramVersion.Current}", $"version={shipped.Catalog.Version}"], Flat(health));
    }

    [Fact]
    public async Task With_errors_in_newer_content_it_stays_ready_and_says_since_when_and_why()
    {
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path, "environment=Production").OpenAsync();
        var version = site.Catalog.Version;
        content.Change("guides/facebook/en.md", "title: Object on Facebook", "titel: Object on Facebook");
        site.Content.Reload(NullLogger.Instance);
        site.Clock.AdjustTime(site.Clock.GetUtcNow() + TimeSpan.FromMinutes(5));
        content.Change("guides/facebook/fr.md", "title: ", "titre: ");
        site.Content.Reload(NullLogger.Instance);

        var (status, health) = await GetHealth(site);
        Assert.Equal(HttpStatusCode.OK, status);
        string[] expected = ["status=ready", "content=stale", $"program={ProgramVersion.Current}", $"version={version}", "since=2026-11-22T12:00:00Z"];
        Assert.Equal(expected, Flat(health).Take(5));
        Assert.Contains(health.GetProperty("reasons")
            .EnumerateArray(), reason => reason.ToString() == """{"rule":"unknown-key","file":"guides/facebook/en.md","line":2}""");

        content.Change("guides/facebook/en.md", "titel: ", "title: ").Change("guides/facebook/fr.md", "titre: ", "title: ");
        site.Content.Reload(NullLogger.Instance);
        Assert.Equal(["status=ready", "content=current", $"program={ProgramVersion.Current}", $"version={version}"], Flat((await GetHealth(site)).Health));
    }

    [Fact]
    public async Task It_lists_at_most_ten_reasons_with_their_total_and_no_path_of_the_machine()
    {
        using var content = new ContentCopy();
        await using var site = await new TestSite(content.Path, "environment=Production").OpenAsync();
        await site.Read("/en");
        foreach (var file in Directory.EnumerateFiles(content.Path, "fr.md", SearchOption.AllDirectories)) File.Delete(file);
        site.Content.Reload(NullLogger.Instance);

        var (status, health) = await GetHealth(site);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(10, health.GetProperty("reasons").GetArrayLength());
        Assert.True(health.GetProperty("findings").GetInt32() > 10);
        Assert.DoesNotContain(content.Path, health.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_content_it_is_not_ready()
    {
        using var content = new ContentCopy().Change("home/home.yaml", "deadlines:", "deadline:");
        await using var site = await new TestSite(content.Path, "environment=Development").OpenAsync();
        var (status, health) = await GetHealth(site);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(["status=no-content", "content=none"], Flat(health).Take(2));
        Assert.Equal("home/home.yaml", health.GetProperty("reasons")[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task During_the_initial_load_it_is_live_and_not_ready_and_a_page_request_waits()
    {
        using var folder = new ContentCopy();
        var reading = new TaskCompletionSource<ContentLoadResult>();
        await using var site = LoadingSite(folder, reading.Task);
        var client = site.CreateClient();
        var page = client.GetAsync("/en");
        var ready = await client.GetAsync("/health/ready");

        Assert.Equal("ok", await client.GetStringAsync("/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("\"opening\"", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(page.IsCompleted);

        reading.SetResult(ContentLoadResult.Of(folder.Path));
        var response = await page;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Meta", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task During_the_initial_load_the_base_path_of_the_settings_is_removed_from_health_checks_and_once_from_waiting_requests()
    {
        using var folder = new ContentCopy();
        var reading = new TaskCompletionSource<ContentLoadResult>();
        await using var site = LoadingSite(folder, reading.Task, "public-url=https://host.example/guide");
        var client = site.CreateClient();
        var (page, twice) = (client.GetAsync("/guide/en"), client.GetAsync("/guide/guide/en"));

        Assert.Equal("ok", await client.GetStringAsync("/guide/health/live"));
        Assert.Equal("ok", await client.GetStringAsync("/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/guide/health/ready")).StatusCode);

        reading.SetResult(ContentLoadResult.Of(folder.Path));
        Assert.Equal(HttpStatusCode.OK, (await page).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await twice).StatusCode);
    }

    [Fact]
    public async Task While_draining_it_is_not_ready_serves_pages_and_closes_connections()
    {
        await using var site = await new TestSite(null, "environment=Production", "drain=5").OpenAsync();
        var before = await site.Browser().GetAsync("/en");
        Assert.Null(before.Headers.ConnectionClose);

        site.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var (status, health) = await GetHealth(site);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("draining", health.GetProperty("status").GetString());
        var page = await site.Browser().GetAsync("/en");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.ConnectionClose);
        Assert.Equal("ok", await site.Browser().GetStringAsync("/health/live"));
    }

    private static TestSite LoadingSite(ContentCopy folder, Task<ContentLoadResult> reading, params string[] settings) =>
        new(folder.Path, ["environment=Production", .. settings])
        {
            Replace = services => services.Replace(ServiceDescriptor.Singleton(provider =>
                new LiveContent(provider.GetRequiredService<SiteSettings>(), reading, provider.GetRequiredService<TimeProvider>(), showsErrors: false))),
        };

    private static async Task<(HttpStatusCode Status, JsonElement Health)> GetHealth(TestSite site)
    {
        var response = await site.Browser().GetAsync("/health/ready");
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    private static IEnumerable<string> Flat(JsonElement health) => health.EnumerateObject().Select(property => $"{property.Name}={property.Value}");
}
