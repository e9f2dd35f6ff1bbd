using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>The program as an operator starts it, in a process of its own and on a port that it chooses itself.</summary>
internal sealed partial class RunningProgram : IDisposable
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;

    /// <param name="settings">Environment variables.</param>
    public RunningProgram(params (string Name, string Value)[] settings)
    {
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
        var start = CommandFor("http://127.0.0.1:0");
        foreach (var (name, value) in settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
    }

    /// <summary>Where it listens; known when it is ready.</summary>
    public int Port { get; private set; }

    /// <summary>Of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Follows no redirects; has its address when the program is ready.</summary>
    public HttpClient Client { get; }

    /// <summary>Done when it serves.</summary>
    public Task Ready => _ready.Task;

    /// <summary>What it has written so far.</summary>
    public IReadOnlyCollection<string> Output => _output;

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Client.Dispose();
    }

    /// <summary>How it is started; what it writes can be read.</summary>
    public static ProcessStartInfo CommandFor(string address)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "OptOutGuide.Web.dll");
        return new("dotnet", [program, "--urls", address, "--public-url", "https://guide.example", "--as-of", "2026-11-22", "--drain", "0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            _ready.TrySetException(new InvalidOperationException("The process ended."));
            return;
        }

        _output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } listening)
        {
            Port = int.Parse(listening.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
            Client.BaseAddress = new Uri(listening.Groups["address"].Value);
        }

        if (line.Contains("Application started", StringComparison.Ordinal)) _ready.TrySetResult();
    }

    [GeneratedRegex(@"Now listening on\b.*(?<address>http://127\.0\.0\.1:(?<port>\d+))")]
    private static partial Regex Listening();
}
