using System.Net;
using System.Net.Sockets;
using System.Text;
using OptOutGuide.Web.Http;
using Serilog.Events;

namespace OptOutGuide.Web.Tests.Site;

public sealed class LogTests
{
    [Fact]
    public async Task Each_request_is_one_event_with_method_path_status_time_and_bytes()
    {
        await using var site = await new TestSite().OpenAsync();
        var body = await site.Browser().GetByteArrayAsync("/en/guides/facebook");
        await site.Browser().GetAsync("/en/nothing");
        var health = await site.Browser().GetByteArrayAsync("/health/ready");

        var events = await RequestsAsync(site, 3);
        string[] requests = ["/en/guides/facebook 200", "/en/nothing 404", "/health/ready 200"];
        Assert.Equal(requests, events.Select(logged => $"{Value(logged, "Path")} {Value(logged, "Status")}"));
        Assert.Equal([(long)body.Length, (long)health.Length], [Value(events[0], "Bytes"), Value(events[2], "Bytes")]);
        Assert.All(events, logged => Assert.IsType<double>(Value(logged, "Milliseconds")));
        string[] all = ["Bytes", "Method", "Milliseconds", "Path", "SourceContext", "Status"];
        Assert.All(events, logged => Assert.Equal(all, logged.Properties.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task An_unknown_method_is_logged_as_OTHER_and_HEAD_with_zero_bytes()
    {
        await using var site = await new TestSite().OpenAsync();
        foreach (var method in new[] { "secretmethod", "HEAD" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), "/en/guides/facebook");
            await site.Browser().SendAsync(request);
        }

        var events = await RequestsAsync(site, 2);
        Assert.Equal([("OTHER", 405), ("HEAD", 200)], events.Select(logged => ((string)Value(logged, "Method")!, (int)Value(logged, "Status")!)));
        Assert.Equal(0L, Value(events[^1], "Bytes"));
    }

    [Fact]
    public async Task The_requested_path_is_logged_when_content_errors_are_shown_instead()
    {
        using var content = new ContentCopy().Write("site.yaml", "nonsense");
        await using var site = await new TestSite(content.Path, "environment=Development").OpenAsync();
        var response = await site.Browser().GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("/", Value(Assert.Single(await RequestsAsync(site, 1)), "Path"));
    }

    [Fact]
    public async Task Failures_are_logged_beyond_the_rate_limit()
    {
        using var content = new ContentCopy().Write("site.yaml", "nonsense");
        await using var site = await new TestSite(content.Path, "environment=Development").OpenAsync();
        var client = site.Browser();
        for (var i = 0; i < LogRateLimiter.Limit * 2; i++) await client.GetAsync("/health/ready");

        var events = await RequestsAsync(site, LogRateLimiter.Limit * 2);
        Assert.All(events, logged => Assert.Equal(503, Value(logged, "Status")));
        Assert.False(site.Log.HasMessage("suppressed"));
    }

    [Theory]
    [InlineData("Verbose")]
    [InlineData("Debug")]
    [InlineData("Information")]
    [InlineData("Warning")]
    [InlineData("Error")]
    [InlineData("Fatal")]
    public async Task No_personal_data_of_a_request_is_logged_at_any_level(string level)
    {
        await using var site = await new TestSite
        {
            Configuration =
            {
                ["Serilog:MinimumLevel:Default"] = level,
                ["Serilog:MinimumLevel:Override:Microsoft.AspNetCore"] = level,
                ["Serilog:MinimumLevel:Override:Microsoft.AspNetCore.Hosting.Diagnostics"] = level,
                ["Serilog:MinimumLevel:Override:Microsoft.AspNetCore.Server.Kestrel.BadRequests"] = level,
            },
        }.OpenAsync();
        var client = site.Browser("fr-secretlanguage", "br");
        client.DefaultRequestHeaders.Add("User-Agent", "secretagent/1.0");
        client.DefaultRequestHeaders.Add("Referer", "https://secretreferrer.example/");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        foreach (var path in new[] { "/", "/en/guides/facebook", "/en/guides/facebook", "/EN/guides/facebook", "/go/facebook", "/en/nothing", "/site.css" })
        {
            await client.GetAsync(path + "?token=secretquery");
            // Some programs encode the whole link.
            await client.GetAsync(path + "%3Ftoken=secretquery");
        }

        var logged = string.Join('\n', site.Log.Events.Select(Whole));
        Assert.DoesNotContain(site.Log.Events, found => found.Properties.Keys.Any(name => name is "RequestId" or "ConnectionId" or "TraceId" or "SpanId"));
        Assert.DoesNotContain(site.Log.Events, found => found.TraceId is not null || found.SpanId is not null);
        Assert.Equal(level is "Verbose" or "Debug", site.Log.Events.Any(found => found.Level == LogEventLevel.Debug));
        Assert.Equal(level is "Verbose" or "Debug" or "Information", logged.Contains("/en/guides/facebook", StringComparison.Ordinal));
        foreach (var secret in new[] { "secret", "203.0.113.77", "127.0.0.1" }) Assert.DoesNotContain(secret, logged, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_running_program_logs_no_personal_data_of_requests()
    {
        using var program = new RunningProgram(
            ("Serilog__MinimumLevel__Default", "Verbose"),
            ("Serilog__MinimumLevel__Override__Microsoft.AspNetCore", "Verbose"),
            ("Serilog__MinimumLevel__Override__Microsoft.AspNetCore.Hosting.Diagnostics", "Verbose"),
            ("Serilog__MinimumLevel__Override__Microsoft.AspNetCore.Server.Kestrel.BadRequests", "Verbose"));
        await program.Ready;
        program.Client.DefaultRequestHeaders.Add("User-Agent", "secretagent/1.0");
        program.Client.DefaultRequestHeaders.Add("Referer", "https://secretreferrer.example/");
        program.Client.DefaultRequestHeaders.Add("Accept-Language", "fr-secretlanguage");
        program.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        program.Client.DefaultRequestHeaders.TryAddWithoutValidation("Range", "bytes=secret");
        string[] paths =
            ["/", "/en", "/en", "/EN/", "/go/facebook", "/en/nothing", "/site.css", "/data.json", "/health/ready", "/%00", "/go/facebook%3Ftoken=secretquery"];
        foreach (var path in paths)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Options })
            {
                using var request = new HttpRequestMessage(method, path + "?token=secretquery");
                using var response = await program.Client.SendAsync(request);
            }
        }

        foreach (var bad in new[] { "GET /?secretquery HTTP/1.1\r\nsecretheader\r\n\r\n", "SECRETMETHOD\r\n\r\n", "GET /en?secretquery HTTP/9.9\r\n\r\n",
        "GET /en HTTP/1.1\r\nHost: secrethost:x:y\r\n\r\n" })
            await SendAsync(program.Port, bad);

        var logged = program.Output;
        Assert.Contains(logged, line => line.Contains("\"Debug\"", StringComparison.Ordinal) || line.Contains("\"Verbose\"", StringComparison.Ordinal));
        Assert.DoesNotContain(logged, line => line.Contains("\"TraceId\"", StringComparison.Ordinal));
        Assert.DoesNotContain(logged, line => line.Contains("secret", StringComparison.OrdinalIgnoreCase)
            || line.Contains("203.0.113.77", StringComparison.Ordinal));
        // The address where it listens is not a client's.
        var own = FormattableString.Invariant($"127.0.0.1:{program.Port}");
        Assert.DoesNotContain(logged, line => line.Replace(own, "", StringComparison.Ordinal).Contains("127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_misspelt_environment_variable_is_named_with_those_that_exist()
    {
        using var program = new RunningProgram(("OPTOUTGUIDE_Contents", "/srv/content"), ("optoutguide_drain", "1"));
        await program.Ready;

        var line = Assert.Single(program.Output, line => line.Contains("\"Warning\"", StringComparison.Ordinal));
        Assert.Contains("OPTOUTGUIDE_Contents", line, StringComparison.Ordinal);
        Assert.Contains("OPTOUTGUIDE_PublicUrl", line, StringComparison.Ordinal);
        Assert.DoesNotContain("/srv/content", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_adds_no_line_to_the_log_and_does_not_act_on_a_terminal()
    {
        using var program = new RunningProgram(("ASPNETCORE_ENVIRONMENT", "Development"));
        await program.Ready;
        using var response = await program.Client.GetAsync("/en/%0D%0A%1B%5B2Jforged%E2%80%AE");
        await Eventually.Holds(() => program.Output.Any(line => line.Contains("forged", StringComparison.Ordinal)));

        var line = Assert.Single(program.Output, line => line.Contains("forged", StringComparison.Ordinal));
        Assert.Contains(@"GET /en/\u{000D}\u{000A}\u{001B}[2Jforged\u{202E} 404", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", false)]
    public async Task The_log_is_json_in_production_and_text_elsewhere(string environment, bool isJson)
    {
        using var program = new RunningProgram(("ASPNETCORE_ENVIRONMENT", environment));
        await program.Ready;

        Assert.All(program.Output, line => Assert.Equal(isJson, line.StartsWith('{')));
    }

    [Fact]
    public async Task A_configured_sink_replaces_the_default_one()
    {
        using var program = new RunningProgram(
            ("Serilog__WriteTo__0__Name", "Console"),
            ("Serilog__WriteTo__0__Args__outputTemplate", "configured {Message:lj}{NewLine}"));
        await program.Ready;

        Assert.All(program.Output, line => Assert.StartsWith("configured ", line, StringComparison.Ordinal));
    }

    private static async Task SendAsync(int port, string bytes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(bytes));
        using var reader = new StreamReader(client.GetStream());
        await reader.ReadToEndAsync();
    }

    /// <summary>The events of all requests, as soon as there are so many: a response can arrive before its request is logged.</summary>
    private static async Task<List<LogEvent>> RequestsAsync(TestSite site, int count)
    {
        List<LogEvent> events = [];
        await Eventually.Holds(() => (events = [.. site.Log.Events.Where(IsRequest)]).Count >= count);
        return events;

        static bool IsRequest(LogEvent logged) => logged.MessageTemplate.Text.StartsWith("{Method} {Path}", StringComparison.Ordinal);
    }

    private static object? Value(LogEvent logged, string name) => ((ScalarValue)logged.Properties[name]).Value;

    private static string Whole(LogEvent logged)
    {
        var properties = string.Join(' ', logged.Properties.Select(property => $"{property.Key}={property.Value}"));
        return $"{logged.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)} {properties} {logged.Exception}";
    }
}
