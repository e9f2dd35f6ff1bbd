using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>The program as an operator starts it, in a process and on a socket of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;

    /// <param name="settings">Environment variables.</param>
    public RunningProgram(params (string Name, string Value)[] settings)
    {
        Port = FreePort();
        var address = FormattableString.Invariant($"http://127.0.0.1:{Port}");
        Reader = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        var start = At(address);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
    }

    public int Port { get; }

    /// <summary>Follows no redirects.</summary>
    public HttpClient Reader { get; }

    /// <summary>Done when it serves.</summary>
    public Task Ready => _ready.Task;

    /// <summary>What it has written so far.</summary>
    public IReadOnlyCollection<string> Output => _output;

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Reader.Dispose();
    }

    /// <summary>How it is started; what it writes can be read.</summary>
    public static ProcessStartInfo At(string address) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "OptOutGuide.Web.dll"), "--urls", address, "--public-url", "https://guide.example", "--as-of", "2026-11-22", "--drain", "0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };

    private void Note(string? line)
    {
        if (line is null)
        {
            _ready.TrySetException(new InvalidOperationException("The process ended."));
            return;
        }

        _output.Enqueue(line);
        if (line.Contains("Application started", StringComparison.Ordinal)) _ready.TrySetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
