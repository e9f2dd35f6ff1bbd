using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OptOutGuide.Web.Tests.Site;

public sealed class ListeningTests
{
    [Fact]
    public async Task An_address_in_use_is_reported_in_one_line_with_exit_code_1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, output, error) = await Start($"http://{other.LocalEndpoint}");

        Assert.Equal(1, code);
        Assert.Equal(
            $"The site was not started: the address http://{other.LocalEndpoint} is in use. Stop the program that uses it, or choose another with --urls.\n",
            error);
        Assert.Empty(output);
    }

    [Fact]
    public async Task An_address_for_metrics_that_is_in_use_is_reported_with_the_option_that_names_it()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, output, error) = await Start("http://127.0.0.1:0", ("OPTOUTGUIDE_MetricsUrls", $"http://{other.LocalEndpoint}"));

        Assert.Equal(1, code);
        Assert.Equal(
            $"The site was not started: the address http://{other.LocalEndpoint} is in use. "
            + "Stop the program that uses it, or choose another with --metrics-urls.\n",
            error);
        Assert.Empty(output);
    }

    [Fact]
    public async Task An_unusable_address_is_reported_in_one_line_with_exit_code_2()
    {
        var (code, output, error) = await Start("http://127.0.0.1:80x");

        Assert.Equal(2, code);
        Assert.Matches("^--urls cannot be 'http://127.0.0.1:80x': .*\n$", error);
        Assert.Empty(output);
    }

    // Certificates are read when the server starts, after the background services.
    [Fact]
    public async Task A_start_that_fails_late_is_reported_in_one_line_and_logs_no_errors()
    {
        var (code, output, error) = await Start("https://127.0.0.1:0", ("Kestrel__Certificates__Default__Path", "/missing.pem"));

        Assert.Equal(1, code);
        Assert.Matches("^The site was not started: .*/missing.pem.*\n$", error);
        Assert.DoesNotMatch("\"Level\":\"(Warning|Error|Fatal)\"", output);
    }

    [Fact]
    public async Task A_site_listens_again_on_the_socket_of_a_killed_one()
    {
        var folder = Directory.CreateTempSubdirectory("optoutguide-socket-");
        try
        {
            var path = Path.Combine(folder.FullName, "site.sock");
            for (var start = 0; start < 2; start++)
            {
                using var process = Process.Start(RunningProgram.CommandFor($"http://unix:{path}"))!;
                while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
                    && !line.Contains("Application started", StringComparison.Ordinal)) { }

                Assert.False(process.HasExited);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.True(File.Exists(path));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Output, string Error)> Start(string address, params (string Name, string Value)[] settings)
    {
        var start = RunningProgram.CommandFor(address);
        start.RedirectStandardError = true;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
