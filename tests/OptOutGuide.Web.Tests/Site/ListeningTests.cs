using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OptOutGuide.Web.Tests.Site;

public sealed class ListeningTests
{
    [Fact]
    public async Task A_site_whose_address_is_taken_says_so_in_one_line_and_ends_with_1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, error) = await Start($"http://{other.LocalEndpoint}");

        Assert.Equal(1, code);
        Assert.Matches("^The site was not started. It cannot listen: .*address already in use. Free the address, or name another one with --urls.\\n$", error);
    }

    [Theory]
    [InlineData("nowhere", "'nowhere'")]
    [InlineData("http://127.0.0.1:99999", "'port'")]
    public async Task A_site_that_is_to_listen_where_nobody_can_says_so_in_one_line_and_ends_with_1(string address, string named)
    {
        var (code, error) = await Start(address);

        Assert.Equal(1, code);
        Assert.Matches($"^The site was not started. It cannot listen: .*{named}.*\\. Free the address, or name another one with --urls.\\n$", error);
    }

    private static async Task<(int Code, string Error)> Start(string address)
    {
        var start = RunningProgram.At(address);
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return (process.ExitCode, await error);
    }
}
