using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OptOutGuide.Web.Commands;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Tests.Sample;

namespace OptOutGuide.Web.Tests.Metrics;

/// <summary>The endpoint for Prometheus, on a port of its own.</summary>
public sealed partial class MetricsServerTests
{
    [Fact]
    public async Task It_serves_lines_of_the_text_format_and_nothing_about_readers()
    {
        await using var site = await SampleSite.StartAsync(null, "metrics-urls=http://127.0.0.1:0");
        using var client = ClientOf(site);
        foreach (var path in new[] { SampleSite.Guide, "/en/missing?secret=1", "/" }) await site.SendAsync(HttpMethod.Get, path, "br");
        var response = await client.GetAsync("/metrics");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.All(text.Split('\n')[..^1], line => Assert.Matches(Line(), line));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        // Each family stands together, after its help text and its type.
        var types = text.Split('\n').Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).ToList();
        Assert.Equal(types.Distinct(), types);
        string[] labels = ["cpu_mode", "gc_heap_generation", "le", "optoutguide_cache_result", "optoutguide_response_kind"];
        Assert.Equal(labels, Label().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/en", text, StringComparison.Ordinal);
        Assert.Contains("optoutguide_requests_total{optoutguide_response_kind=\"not_found\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("optoutguide_render_duration_seconds_count 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_port_has_no_pages_and_the_port_of_the_pages_has_no_metrics()
    {
        await using var site = await SampleSite.StartAsync(null, "metrics-urls=http://127.0.0.1:0");
        using var client = ClientOf(site);

        Assert.Equal(HttpStatusCode.NotFound, (await site.SendAsync(HttpMethod.Get, "/metrics")).StatusCode);
        foreach (var path in new[] { "/", "/en", SampleSite.Guide, "/health/live", "/site.css", "/metrics/", "/METRICS", "//metrics", "/metrics/x" })
        {
            using var response = await client.GetAsync(new Uri(client.BaseAddress + path[1..]));
            Assert.Equal((path, HttpStatusCode.NotFound, ""), (path, response.StatusCode, await response.Content.ReadAsStringAsync()));
        }
    }

    [Theory]
    [InlineData("GET", 200)]
    [InlineData("HEAD", 200)]
    [InlineData("POST", 405)]
    [InlineData("OPTIONS", 405)]
    public async Task Only_GET_and_HEAD_are_allowed(string method, int status)
    {
        await using var site = await SampleSite.StartAsync(null, "metrics-urls=http://127.0.0.1:0");
        using var client = ClientOf(site);
        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/metrics"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(method == "GET", (await response.Content.ReadAsStringAsync()).Length > 0);
    }

    [Fact]
    public async Task Without_an_address_there_is_no_such_server()
    {
        await using var site = await SampleSite.StartAsync();

        Assert.Null(site.Services.GetService<MetricsServer>());
        Assert.DoesNotContain(site.Services.GetServices<IHostedService>(), service => service is MetricsServer);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9464", 1)]
    [InlineData("http://[::1]:9464/", 1)]
    [InlineData("http://localhost:9464; http://10.0.0.1:9464", 2)]
    [InlineData("http://*:9464", 1)]
    public void An_address_is_http_with_an_IP_address_or_localhost_and_a_port(string text, int count)
    {
        var parsed = CommandTree.Build().Parse(["--metrics-urls", text]);

        Assert.Empty(parsed.Errors);
        Assert.Equal(count, CommandOptions.ServerSettingsFrom(parsed).MetricsUrls.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("9464")]
    [InlineData("127.0.0.1:9464")]
    [InlineData("https://127.0.0.1:9464")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData("http://127.0.0.999:9464")]
    [InlineData("http://127.1:9464")]
    [InlineData("http://127.0.0.1:9464/metrics")]
    [InlineData("http://monitoring.example:9464")]
    [InlineData("http://unix:/run/metrics.sock")]
    [InlineData("http://user@127.0.0.1:9464")]
    [InlineData("http://localhost:0")]
    [InlineData("http://127.0.0.1:9464;nowhere")]
    public void Anything_else_is_an_error_of_the_command_line(string text)
    {
        var error = Assert.Single(CommandTree.Build().Parse(["--metrics-urls", text]).Errors);

        Assert.StartsWith($"--metrics-urls cannot be '{text}'. Allowed: http://HOST:PORT", error.Message, StringComparison.Ordinal);
    }

    private static HttpClient ClientOf(SampleSite site) =>
        new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(site.Services.GetRequiredService<MetricsServer>().Addresses.Single()) };

    [GeneratedRegex("""
        ^(# HELP [a-z][a-z0-9_]* [^\n]+|# TYPE [a-z][a-z0-9_]* (counter|gauge|histogram)|[a-z][a-z0-9_]*(\{[a-z_]+="[a-zA-Z0-9_.+]+"\})? [0-9][0-9.E+-]*)$
        """)]
    private static partial Regex Line();

    [GeneratedRegex("""[{,]([a-z_]+)=""")]
    private static partial Regex Label();
}
