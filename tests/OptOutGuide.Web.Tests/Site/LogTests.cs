using Serilog.Events;

namespace OptOutGuide.Web.Tests.Site;

public sealed class LogTests
{
    [Fact]
    public async Task Each_request_is_one_event_with_method_path_status_time_and_bytes()
    {
        await using var site = new TestSite();
        var body = await site.Browser().GetByteArrayAsync("/en/guides/facebook");
        await site.Browser().GetAsync("/en/nothing");

        var events = site.Log.Events.Where(logged => logged.MessageTemplate.Text.StartsWith("{Method} {Path}", StringComparison.Ordinal)).ToList();
        Assert.Equal(["/en/guides/facebook 200", "/en/nothing 404"], events.Select(logged => $"{Value(logged, "Path")} {Value(logged, "Status")}"));
        Assert.Equal((long)body.Length, Value(events[0], "Bytes"));
        Assert.All(events, logged => Assert.IsType<double>(Value(logged, "Milliseconds")));
    }

    [Theory]
    [InlineData("Verbose")]
    [InlineData("Information")]
    public async Task Nothing_that_a_reader_sent_is_logged_at_any_level(string level)
    {
        await using var site = new TestSite();
        site.Configuration["Serilog:MinimumLevel:Default"] = level;
        site.Configuration["Serilog:MinimumLevel:Override:Microsoft.AspNetCore"] = level;
        var client = site.Browser("fr-secretlanguage", "br");
        client.DefaultRequestHeaders.Add("User-Agent", "secretagent/1.0");
        client.DefaultRequestHeaders.Add("Referer", "https://secretreferrer.example/");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        foreach (var path in new[] { "/", "/en/guides/facebook", "/en/guides/facebook", "/EN/guides/facebook", "/go/facebook", "/en/nothing", "/site.css" }) await client.GetAsync(path + "?token=secretquery");

        var logged = string.Join('\n', site.Log.Events.Select(Whole));
        Assert.DoesNotContain(site.Log.Events, found => found.Properties.Keys.Any(name => name is "RequestId" or "ConnectionId" or "TraceId" or "SpanId"));
        Assert.Equal(level == "Verbose", site.Log.Events.Any(found => found.Level == LogEventLevel.Debug));
        Assert.Contains("/en/guides/facebook", logged, StringComparison.Ordinal);
        foreach (var secret in new[] { "secret", "203.0.113.77", "127.0.0.1" }) Assert.DoesNotContain(secret, logged, StringComparison.OrdinalIgnoreCase);
    }

    private static object? Value(LogEvent logged, string name) => ((ScalarValue)logged.Properties[name]).Value;

    private static string Whole(LogEvent logged) => $"{logged.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)} {string.Join(' ', logged.Properties.Select(property => $"{property.Key}={property.Value}"))} {logged.Exception}";
}
