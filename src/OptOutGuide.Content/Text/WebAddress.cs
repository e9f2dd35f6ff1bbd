using System.Buffers;
using System.Text.RegularExpressions;

namespace OptOutGuide.Content.Text;

/// <summary>A problem of an address, in the terms of a <see cref="Diagnostic"/>.</summary>
internal sealed record AddressFault(Rule Rule, string Message, string Fix);

/// <summary>Validates addresses as authors write them. Browsers repair malformed addresses in different ways; this site accepts none.</summary>
internal static partial class WebAddress
{
    private const string CopyFix = "Copy the address again, from the address bar of a browser.";

    private static readonly SearchValues<char> InvalidCharacters = SearchValues.Create(" \t\r\n\\\"<>`{}|^");

    /// <summary>The first problem of an address that begins with <c>https://</c> or <c>http://</c>; null if it is valid.</summary>
    public static AddressFault? FindFault(string written)
    {
        var rest = written[(written.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];
        var end = rest.AsSpan().IndexOfAny('/', '?', '#');
        var host = end < 0 ? rest : rest[..end];
        if (HiddenCharacters.Find(written) is { } hidden) return Deceptive($"The address contains the hidden character {hidden}.");
        if (written.AsSpan().ContainsAny(InvalidCharacters))
            return Unsafe($"The address '{written}' contains a space, a backslash, a quote or a bracket, which addresses cannot contain.");
        if (HiddenCharacters.Find(Uri.UnescapeDataString(written)) is { } escaped)
            return Deceptive($"The address contains the hidden character {escaped} in escaped form.");
        if (host.Contains('@', StringComparison.Ordinal)) return Unsafe($"The address '{written}' has a user name before its host.");
        if (!System.Text.Ascii.IsValid(host) || host.StartsWith("xn--", StringComparison.Ordinal) || host.Contains(".xn--", StringComparison.Ordinal))
            return Deceptive($"The host '{host}' contains letters that can look like other letters.");
        if (host.Contains(':', StringComparison.Ordinal)) return Unsafe($"The address '{written}' has a port.");
        if (!Host().IsMatch(host)) return Unsafe($"'{host}' is not a lower-case host name such as www.example.org.");
        return Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Host == host
            ? null
            : Unsafe($"The address '{written}' is not a plain https address.");
    }

    /// <summary>A fault if the host of a valid address resembles a host of the company; else null.</summary>
    public static AddressFault? FindLookAlike(string written) =>
        new Uri(written).Host is var host && LookAlikeHosts.Find(host) is { } resembled
            ? new AddressFault(
                Rule.DeceptiveLink,
                $"The host '{host}' can be mistaken for '{resembled}'.",
                "Link to the company's own page. If the host is correct, a developer has to add it to the list of known hosts.")
            : null;

    /// <summary>The host that the text of a link names, if it is not the host that the link leads to; else null.</summary>
    public static string? FindOtherHost(string text, string? host)
    {
        if (!text.Contains('.', StringComparison.Ordinal)) return null;
        foreach (Match match in HostInText().Matches(text.ToLowerInvariant()))
        {
            var named = match.Groups["host"].Value;
            var isAddress = match.Groups["start"].Length > 0 || named.StartsWith("www.", StringComparison.Ordinal) || LookAlikeHosts.IsOwn(named);
            if (isAddress && WithoutWww(named) != WithoutWww(host ?? "")) return named;
        }

        return null;
    }

    /// <summary>Whether a text is an e-mail address without headers such as <c>?bcc=</c>.</summary>
    public static bool IsMail(string text) => text.Length <= 254 && Mail().IsMatch(text);

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;

    private static AddressFault Deceptive(string message) => new(Rule.DeceptiveLink, message, "Type the address by hand, from a source you trust.");

    private static AddressFault Unsafe(string message) => new(Rule.UnsafeLink, message, CopyFix);

    [GeneratedRegex(@"^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"^[A-Za-z0-9._+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // Linear time: a match begins only where no host character precedes it.
    [GeneratedRegex(
        @"(?<![\w.@-])(?<start>https?://)?(?<host>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HostInText();
}
