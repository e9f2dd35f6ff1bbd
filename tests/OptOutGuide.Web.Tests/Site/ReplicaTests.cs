using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Files;
using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>Any load balancer may send a reader to any process: nobody must notice.</summary>
public sealed class ReplicaTests
{
    [Fact]
    public async Task Two_processes_answer_with_the_same_bytes_and_headers()
    {
        var catalog = CatalogBuilder.Build(ContentFolder.Read(SiteSettings.FindContentFolder())).Catalog!;
        var paths = catalog.Addresses.All.Select(address => address.Path.Value).Concat(new SiteFiles(catalog).All.Select(file => file.Path)).Append("/en/nothing");
        using Replica one = new(), other = new();
        await Task.WhenAll(one.Ready, other.Ready);

        var different = new List<string>();
        foreach (var path in paths)
        {
            foreach (var encoding in new[] { "identity", "br" })
            {
                var answers = await Task.WhenAll(one.AskAsync(path, encoding), other.AskAsync(path, encoding));
                if (answers[0] != answers[1]) different.Add($"{path} ({encoding})");
            }
        }

        Assert.Empty(different);
    }

    private sealed class Replica : IDisposable
    {
        private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Process _process;
        private readonly HttpClient _reader;

        public Replica()
        {
            var address = FormattableString.Invariant($"http://127.0.0.1:{FreePort()}");
            _reader = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(address) };
            var program = Path.Combine(AppContext.BaseDirectory, "OptOutGuide.Web.dll");
            _process = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", address, "--public-url", "https://guide.example", "--as-of", "2026-11-22", "--drain", "0"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
            })!;
            _process.OutputDataReceived += (_, line) => Note(line.Data);
            _process.BeginOutputReadLine();
        }

        public Task Ready => _ready.Task;

        public async Task<string> AskAsync(string path, string encoding)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } };
            using var response = await _reader.SendAsync(request);
            var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
            return $"{response.StatusCode}\n{string.Join('\n', headers)}\n{Convert.ToBase64String(await response.Content.ReadAsByteArrayAsync())}";
        }

        public void Dispose()
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
            _reader.Dispose();
        }

        private void Note(string? line)
        {
            if (line is null) _ready.TrySetException(new InvalidOperationException("The process ended."));
            else if (line.Contains("Application started", StringComparison.Ordinal)) _ready.TrySetResult();
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
