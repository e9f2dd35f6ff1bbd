using System.Net;

namespace OptOutGuide.Web.Settings;

/// <summary>The setting <c>AllowedHosts</c>: the host names that requests may be addressed to.</summary>
internal static class AllowedHostNames
{
    /// <summary>Continues "Allowed: …".</summary>
    public const string Allowed = "host names without scheme and port, such as guide.example.org, *.example.org or *, separated by ';'";

    private const string AnySubdomain = "*.";

    /// <summary>The names without blanks around them; null if one of them is no host name.</summary>
    /// <remarks>The framework keeps the blanks, and then rejects every request to that name.</remarks>
    public static string? Normalize(string text)
    {
        var names = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.All(IsName) ? string.Join(';', names) : null;
    }

    private static bool IsName(string name)
    {
        if (name == "*") return true;
        if (name.StartsWith('[')) return name.EndsWith(']') && IPAddress.TryParse(name, out _);
        var host = name.StartsWith(AnySubdomain, StringComparison.Ordinal) ? name[AnySubdomain.Length..] : name;
        return Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;
    }
}
