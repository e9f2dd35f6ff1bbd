using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OptOutGuide.Web.Settings;

/// <summary>An address to listen on.</summary>
/// <remarks>
/// The framework takes every host that it does not understand for "all interfaces", and every port for 80: a typo would open the site to the
/// network. So only what is certain to be meant is accepted.
/// </remarks>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host"><c>localhost</c>, <c>*</c>, an IPv4 address, or an IPv6 address in brackets; empty for a Unix socket.</param>
/// <param name="Port">0: a free port that the system picks.</param>
/// <param name="SocketPath">The full path of a Unix socket, or null.</param>
public sealed record ListenAddress(string Scheme, string Host, int Port, string? SocketPath)
{
    /// <summary>All addresses that are accepted; continues "Allowed: …".</summary>
    public const string Allowed =
        "http://HOST:PORT with localhost, an IP address or * (all interfaces) as the host, or http://unix:/PATH for a Unix socket; "
        + "several are separated by ';'";

    private const string LocalHost = "localhost";
    private const string AllInterfaces = "*";
    private const string UnixPrefix = "unix:";

    /// <summary>The field for a path in the system's socket address, without its final zero.</summary>
    private const int MaxSocketPathBytes = 107;

    /// <summary>TLS.</summary>
    public bool IsHttps => Scheme == "https";

    /// <summary>The IP address to listen on; null for a Unix socket, <c>localhost</c> and all interfaces.</summary>
    public IPAddress? Ip => IPAddress.TryParse(Host, out var address) ? address : null;

    /// <summary>Listens on the loopback addresses.</summary>
    public bool IsLocalHost => Host == LocalHost;

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">It cannot be used. The message continues "The address … cannot be used: ".</exception>
    public static ListenAddress Parse(string text)
    {
        var (scheme, rest) = SplitScheme(text);
        if (rest.StartsWith(UnixPrefix, StringComparison.OrdinalIgnoreCase)) return new(scheme, "", 0, CheckSocket(rest[UnixPrefix.Length..]));
        var slash = rest.IndexOfAny(['/', '?', '#', '\\']);
        if (slash >= 0 && rest[slash..] != "/") throw new FormatException("nothing can follow the port, since the site is always at '/'");
        var authority = slash < 0 ? rest : rest[..slash];
        if (authority.Contains('@', StringComparison.Ordinal)) throw new FormatException("a user name makes no sense here");

        var (host, port) = SplitPort(authority);
        var number = port is null ? DefaultPort(scheme) : ParsePort(port);
        host = NormalizeHost(host);
        if (number == 0 && host == LocalHost) throw new FormatException("port 0 needs an IP address, such as 127.0.0.1");
        return new(scheme, host, number, null);
    }

    /// <summary>As the framework reads it.</summary>
    public override string ToString() => SocketPath is { } path
        ? $"{Scheme}://{UnixPrefix}{path}"
        : string.Create(CultureInfo.InvariantCulture, $"{Scheme}://{Host}:{Port}");

    private static (string Scheme, string Location) SplitScheme(string text)
    {
        foreach (var scheme in new[] { "http", "https" })
        {
            if (text.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase)) return (scheme, text[(scheme.Length + 3)..]);
        }

        throw new FormatException("it does not begin with http:// or https://");
    }

    private static string CheckSocket(string path)
    {
        if (!path.StartsWith('/')) throw new FormatException("the path of a Unix socket begins with '/'");
        if (path.EndsWith('/')) throw new FormatException("the path of a Unix socket names a file, not a folder");
        // The framework would take what follows for another part of the address.
        if (path.Contains(':', StringComparison.Ordinal)) throw new FormatException("the path of a Unix socket cannot contain ':'");
        if (Encoding.UTF8.GetByteCount(path) > MaxSocketPathBytes)
            throw new FormatException(FormattableString.Invariant($"the path of a Unix socket has at most {MaxSocketPathBytes} bytes"));
        return path;
    }

    private static (string Host, string? Port) SplitPort(string authority)
    {
        var end = authority.StartsWith('[') ? authority.IndexOf(']', StringComparison.Ordinal) + 1 : authority.LastIndexOf(':');
        if (authority.StartsWith('[') && end == 0) throw new FormatException("the ']' after the IPv6 address is missing");
        if (end < 0 || end == authority.Length) return (authority, null);
        return authority[end] == ':' ? (authority[..end], authority[(end + 1)..]) : throw new FormatException("':' and the port follow the ']'");
    }

    private static int DefaultPort(string scheme) => scheme == "https" ? 443 : 80;

    private static int ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            ? port
            : throw new FormatException($"'{InvalidSettingException.Escape(text)}' is not a port from 0 to 65535");

    private static string NormalizeHost(string host)
    {
        if (host.Equals(LocalHost, StringComparison.OrdinalIgnoreCase)) return LocalHost;
        if (host is AllInterfaces or "+") return AllInterfaces;
        if (host.StartsWith('[') && IPAddress.TryParse(host, out var v6) && v6.AddressFamily == AddressFamily.InterNetworkV6)
            return FormattableString.Invariant($"[{v6}]");
        // Not 127.1, 0x7f.0.0.1 or 010.0.0.1, which are addresses, too, but which ones?
        if (IPAddress.TryParse(host, out var v4) && v4.AddressFamily == AddressFamily.InterNetwork && v4.ToString() == host) return host;
        throw new FormatException($"'{InvalidSettingException.Escape(host)}' is not localhost, an IP address or *");
    }
}
