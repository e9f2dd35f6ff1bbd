using System.Net;
using System.Net.Sockets;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Hosting;

/// <summary>Tries all addresses before anything starts: a message can then name the address, and nothing has to be stopped again.</summary>
/// <remarks>Another program can still take an address before the site listens; then the start fails with the framework's words.</remarks>
internal static class ListenCheck
{
    /// <summary>The error number of opening a Unix socket as a file (ENXIO); no file can have it. The same on all Linux systems.</summary>
    private const int NoSuchDevice = 6;

    private const string InUse = "is in use";

    /// <summary>Why the site cannot listen on one of the addresses; null if it can. Removes Unix sockets that a killed program has left.</summary>
    /// <param name="option">The option that names the addresses.</param>
    public static string? FindProblem(IEnumerable<ListenAddress> addresses, string option = "--urls") => addresses
        .Select(address => Problem(address) is { } problem ? $"the address {address} {problem}. {AdviceFor(problem, option)}" : null)
        .FirstOrDefault(problem => problem is not null);

    private static string AdviceFor(string problem, string option) =>
        problem == InUse ? $"Stop the program that uses it, or choose another with {option}." : $"Choose another with {option}.";

    private static string? Problem(ListenAddress address)
    {
        if (address.SocketPath is { } path) return SocketProblem(path);
        if (address.Ip is { } ip) return TryBind(ip, address.Port) is { } error ? Describe(error) : null;
        // As the framework does: one of both is enough, unless the other is in use.
        IPAddress[] candidates = address.IsLocalHost ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.IPv6Any, IPAddress.Any];
        var errors = new List<SocketException>();
        foreach (var candidate in candidates)
        {
            if (TryBind(candidate, address.Port) is not { } error)
            {
                if (!address.IsLocalHost) return null;
                continue;
            }

            if (error.SocketErrorCode == SocketError.AddressAlreadyInUse) return Describe(error);
            errors.Add(error);
        }

        return errors.Count == candidates.Length ? Describe(errors[0]) : null;
    }

    private static SocketException? TryBind(IPAddress ip, int port)
    {
        try
        {
            using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (ip.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
            socket.Bind(new IPEndPoint(ip, port));
            return null;
        }
        catch (SocketException e)
        {
            return e;
        }
    }

    private static string Describe(SocketException error) => error.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => InUse,
        SocketError.AddressNotAvailable => "does not belong to this machine",
        SocketError.AccessDenied => "is not permitted to this user (ports below 1024 often are not)",
        SocketError.AddressFamilyNotSupported => "needs a kind of network that this machine does not have (IPv6)",
        _ => $"cannot be used ({error.Message})",
    };

    private static string? SocketProblem(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) return $"is in a folder that does not exist, '{InvalidSettingException.Escape(folder)}'";
        if (Directory.Exists(path)) return "is a folder";
        var file = new FileInfo(path);
        if (!file.Exists && file.LinkTarget is null) return null;
        if (file.LinkTarget is not null || !IsSocket(path)) return "is a file that is not a socket";
        return IsListening(path) ? InUse : Remove(path);
    }

    // .NET does not tell the type of such a file. To open one as a file always fails, and in this way only for a socket. Opened for reading
    // and writing, a named pipe does not wait for its other end.
    private static bool IsSocket(string path)
    {
        try
        {
            using var opened = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.HResult == NoSuchDevice;
        }
    }

    // Only a refused connection proves that nobody listens.
    private static bool IsListening(string path)
    {
        using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            client.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode != SocketError.ConnectionRefused;
        }
    }

    private static string? Remove(string path)
    {
        try
        {
            File.Delete(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"is a socket on which nobody listens, and it cannot be removed ({e.Message})";
        }
    }
}
