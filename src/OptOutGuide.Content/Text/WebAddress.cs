using System.Buffers;
using System.Text.RegularExpressions;

namespace OptOutGuide.Content.Text;

/// <summary>What is wrong with an address, and what to do about it.</summary>
internal sealed record AddressFault(Rule Rule, string Message, string Fix);

/// <summary>Addresses as authors write them. Browsers repair what looks like an address, each in its own way; here nothing is repaired.</summary>
internal static partial class WebAddress
{
    private const string Copy = "Copy the address again, from the bar of a browser.";

    private static readonly SearchValues<char> Never = SearchValues.Create(" \t\r\n\\\"<>`{}|^");

    /// <summary>What speaks against an address that begins with <c>https://</c> (or <c>http://</c>); null if nothing does.</summary>
    public static AddressFault? FindFault(string written)
    {
        var rest = written[(written.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];
        var end = rest.AsSpan().IndexOfAny('/', '?', '#');
        var host = end < 0 ? rest : rest[..end];
        if (HiddenCharacters.Find(written) is { } hidden) return Deceptive($"The address holds {hidden}.");
        if (written.AsSpan().ContainsAny(Never)) return Unsafe($"The address '{written}' holds a blank, a backslash, a quote or a bracket, which addresses do not have.");
        if (HiddenCharacters.Find(Uri.UnescapeDataString(written)) is { } escaped) return Deceptive($"The address holds {escaped}.");
        if (host.Contains('@', StringComparison.Ordinal)) return Unsafe($"The address '{written}' has a user name before its host.");
        if (!System.Text.Ascii.IsValid(host) || host.StartsWith("xn--", StringComparison.Ordinal) || host.Contains(".xn--", StringComparison.Ordinal))
            return Deceptive($"The address holds letters in its host that can look like others: '{host}'.");
        if (host.Contains(':', StringComparison.Ordinal)) return Unsafe($"The address '{written}' names a port.");
        if (!Host().IsMatch(host)) return Unsafe($"'{host}' is not a host with a name in small letters, such as www.example.org.");
        return Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Host == host ? null : Unsafe($"The address '{written}' is not a plain https address.");
    }

    /// <summary>What the host could pass for, as a fault; null if it is like none.</summary>
    public static AddressFault? FindLookAlike(string written) =>
        new Uri(written).Host is var host && LookAlikeHosts.Find(host) is { } seen
            ? new AddressFault(Rule.DeceptiveLink, $"The host '{host}' could pass for one of '{seen}'.", "Link to the company's own page. If the host is right, a developer must know it.")
            : null;

    /// <summary>The host that a link's text names though it leads to another one; null if it names none.</summary>
    public static string? FindOtherHost(ReadOnlySpan<char> text, string? host)
    {
        if (!text.Contains('.')) return null;
        foreach (Match named in Named().Matches(text.ToString().ToLowerInvariant()))
        {
            var seen = named.Groups["host"].Value;
            if (Bare(seen) != Bare(host ?? "") && (named.Groups["start"].Length > 0 || seen.StartsWith("www.", StringComparison.Ordinal) || LookAlikeHosts.IsOwn(seen))) return seen;
        }

        return null;
    }

    /// <summary>An e-mail address without anything that e-mail programs act upon.</summary>
    public static bool IsMail(string text) => text.Length <= 254 && Mail().IsMatch(text);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host["www.".Length..] : host;

    private static AddressFault Deceptive(string message) => new(Rule.DeceptiveLink, message, "Type the address by hand, from a source you trust.");

    private static AddressFault Unsafe(string message) => new(Rule.UnsafeLink, message, Copy);

    [GeneratedRegex(@"^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"^[A-Za-z0-9._+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // Linear: a match begins only where no letter of a host stands before it.
    [GeneratedRegex(@"(?<![\w.@-])(?<start>https?://)?(?<host>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
