using System.Net;
using System.Net.Sockets;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Tests.Hosting;

public sealed class ListenCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("optoutguide-listen-");

    private string SocketPath => Path.Combine(_folder.FullName, "s.sock");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_free_port_has_no_problem_and_stays_free()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        other.Stop();

        Assert.Null(Problem(address));
        Assert.Null(Problem(address));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("http://localhost:{0}")]
    [InlineData("http://*:{0}")]
    public void A_port_in_use_is_named(string address)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        address = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, ((IPEndPoint)other.LocalEndpoint).Port);

        Assert.Equal($"the address {address} is in use. Stop the program that uses it, or choose another with --urls.", Problem(address));
    }

    [Fact]
    public void An_address_of_another_machine_is_named() =>
        Assert.Equal("the address http://203.0.113.1:80 does not belong to this machine. Choose another with --urls.", Problem("http://203.0.113.1"));

    [Fact]
    public void A_socket_on_which_nobody_listens_is_removed()
    {
        LeaveSocket();

        Assert.Null(Problem($"http://unix:{SocketPath}"));
        Assert.False(File.Exists(SocketPath));
    }

    [Fact]
    public void A_socket_on_which_somebody_listens_is_left_alone_and_named()
    {
        using var listening = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listening.Bind(new UnixDomainSocketEndPoint(SocketPath));
        listening.Listen();

        Assert.Contains($"http://unix:{SocketPath} is in use", Problem($"http://unix:{SocketPath}"), StringComparison.Ordinal);
        Assert.True(File.Exists(SocketPath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A thesis.")]
    public void A_file_that_is_no_socket_is_never_deleted(string text)
    {
        File.WriteAllText(SocketPath, text);

        Assert.Contains("is a file that is not a socket", Problem($"http://unix:{SocketPath}"), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(SocketPath));
    }

    [Fact]
    public void A_link_to_a_socket_and_its_target_are_never_deleted()
    {
        LeaveSocket();
        var link = Path.Combine(_folder.FullName, "link");
        File.CreateSymbolicLink(link, SocketPath);

        Assert.Contains("is a file that is not a socket", Problem($"http://unix:{link}"), StringComparison.Ordinal);
        Assert.Equal(2, _folder.EnumerateFileSystemInfos().Count());
    }

    [Fact]
    public void A_socket_needs_an_existing_folder_and_is_no_folder()
    {
        Assert.Contains("is in a folder that does not exist", Problem($"http://unix:{SocketPath}/x"), StringComparison.Ordinal);
        Assert.Contains("is a folder", Problem($"http://unix:{_folder.FullName}"), StringComparison.Ordinal);
    }

    // As a killed program does; .NET would delete the file when the socket is closed.
    private void LeaveSocket()
    {
        var other = Path.Combine(_folder.FullName, "other");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(other));
        File.Move(other, SocketPath);
    }

    private static string? Problem(string address) => ListenCheck.FindProblem([ListenAddress.Parse(address)]);
}
