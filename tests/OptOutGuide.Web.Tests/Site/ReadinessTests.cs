using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>What a load balancer is told, and the person whom it wakes.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task A_site_that_shows_its_newest_content_is_ready_and_says_which_it_is()
    {
        await using var site = new TestSite();
        var (status, answer) = await Ask(site);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["status=ready", "content=current", $"version={site.Catalog.Version}"], Flat(answer));
    }

    [Fact]
    public async Task With_newer_content_that_has_errors_it_stays_ready_and_says_since_when_and_why()
    {
        using var content = new ContentCopy();
        await using var site = new TestSite(content.Path, "environment=Production");
        var version = site.Catalog.Version;
        content.Change("guides/facebook/en.md", "title: Object on Facebook", "titel: Object on Facebook");
        site.Content.Reload(NullLogger.Instance);
        site.Clock.AdjustTime(site.Clock.GetUtcNow() + TimeSpan.FromMinutes(5));
        content.Change("guides/facebook/fr.md", "title: ", "titre: ");
        site.Content.Reload(NullLogger.Instance);

        var (status, answer) = await Ask(site);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["status=ready", "content=stale", $"version={version}", "since=2026-11-22T12:00:00Z"], Flat(answer).Take(4));
        Assert.Contains(answer.GetProperty("reasons").EnumerateArray(), reason => reason.ToString() == """{"rule":"unknown-key","file":"guides/facebook/en.md","line":2}""");

        content.Change("guides/facebook/en.md", "titel: ", "title: ").Change("guides/facebook/fr.md", "titre: ", "title: ");
        site.Content.Reload(NullLogger.Instance);
        Assert.Equal(["status=ready", "content=current", $"version={version}"], Flat((await Ask(site)).Answer));
    }

    [Fact]
    public async Task It_names_ten_reasons_at_most_and_how_many_there_are_and_nothing_of_the_machine()
    {
        using var content = new ContentCopy();
        await using var site = new TestSite(content.Path, "environment=Production");
        await site.Read("/en");
        foreach (var file in Directory.EnumerateFiles(content.Path, "fr.md", SearchOption.AllDirectories)) File.Delete(file);
        site.Content.Reload(NullLogger.Instance);

        var (status, answer) = await Ask(site);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(10, answer.GetProperty("reasons").GetArrayLength());
        Assert.True(answer.GetProperty("findings").GetInt32() > 10);
        Assert.DoesNotContain(content.Path, answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_content_it_is_not_ready()
    {
        using var content = new ContentCopy().Change("home/home.yaml", "deadlines:", "deadline:");
        await using var site = new TestSite(content.Path);
        var (status, answer) = await Ask(site);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(["status=no-content", "content=none"], Flat(answer).Take(2));
        Assert.Equal("home/home.yaml", answer.GetProperty("reasons")[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task While_the_content_is_read_for_the_first_time_it_is_alive_and_not_ready_and_the_first_reader_waits_for_the_page()
    {
        using var folder = new ContentCopy();
        var reading = new TaskCompletionSource<ContentLoadResult>();
        await using var site = new TestSite(folder.Path, "environment=Production")
        {
            Replace = services => services.Replace(ServiceDescriptor.Singleton(provider =>
                new LiveContent(provider.GetRequiredService<SiteSettings>(), reading.Task, provider.GetRequiredService<TimeProvider>(), showsErrors: false))),
        };
        var client = site.CreateClient();
        var page = client.GetAsync("/en");
        var ready = await client.GetAsync("/health/ready");

        Assert.Equal("ok", await client.GetStringAsync("/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("\"opening\"", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(page.IsCompleted);

        reading.SetResult(ContentLoadResult.Of(folder.Path));
        var answer = await page;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Meta", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task While_it_ends_it_is_not_ready_but_answers_and_sends_connections_away()
    {
        await using var site = new TestSite(null, "environment=Production", "drain=5");
        var before = await site.Browser().GetAsync("/en");
        Assert.Null(before.Headers.ConnectionClose);

        site.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        var (status, answer) = await Ask(site);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("draining", answer.GetProperty("status").GetString());
        var page = await site.Browser().GetAsync("/en");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.ConnectionClose);
        Assert.Equal("ok", await site.Browser().GetStringAsync("/health/live"));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> Ask(TestSite site)
    {
        var response = await site.Browser().GetAsync("/health/ready");
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    private static IEnumerable<string> Flat(JsonElement answer) => answer.EnumerateObject().Select(property => $"{property.Name}={property.Value}");
}
