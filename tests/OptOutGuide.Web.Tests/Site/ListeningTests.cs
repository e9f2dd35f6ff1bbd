using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OptOutGuide.Web.Tests.Site;

public sealed class ListeningTests
{
    private const string Advice = "Stop the program that uses it, or choose another with --urls.";

    [Fact]
    public async Task An_address_in_use_is_reported_in_one_line_with_exit_code_1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, error) = await Start($"http://{other.LocalEndpoint}");

        Assert.Equal(1, code);
        Assert.Matches($"^The site was not started. It cannot listen: .*address already in use. {Advice}\\n$", error);
    }

    [Theory]
    [InlineData("nowhere", "'nowhere'")]
    [InlineData("http://127.0.0.1:99999", "'port'")]
    public async Task An_unusable_address_is_reported_in_one_line_with_exit_code_1(string address, string named)
    {
        var (code, error) = await Start(address);

        Assert.Equal(1, code);
        Assert.Matches($"^The site was not started. It cannot listen: .*{named}.*\\. {Advice}\\n$", error);
    }

    private static async Task<(int Code, string Error)> Start(string address)
    {
        var start = RunningProgram.CommandFor(address);
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return (process.ExitCode, await error);
    }
}
