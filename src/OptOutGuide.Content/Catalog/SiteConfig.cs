using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Catalog;

/// <summary>The configuration of the site: <c>site.yaml</c>.</summary>
/// <param name="Languages">In order; the first is the original.</param>
/// <param name="PublicUrl">The public address of the site, without a slash at the end.</param>
/// <param name="Operator">Who runs the site; null on a test installation.</param>
/// <param name="Contact">An e-mail address for reports of mistakes; null on a test installation.</param>
/// <param name="Repository">The address of a repository with the issue forms of this one, without a slash at the end; null if there is none.</param>
/// <param name="Limits">The limits of texts, of which <c>check</c> warns.</param>
public sealed partial record SiteConfig(
    ImmutableArray<SiteLanguage> Languages,
    string PublicUrl,
    string? Operator,
    string? Contact,
    string? Repository,
    TextLimits Limits)
{
    /// <summary>The language with a code, or null.</summary>
    public SiteLanguage? Language(string code) => Languages.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.Ordinal));

    /// <summary>An http or https address without query and fragment, in normal form: without a slash at the end; null if the text is none.</summary>
    public static string? NormalizeAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 } && !text.AsSpan().ContainsAny('?', '#')
            && address.GetLeftPart(UriPartial.Path) is var normal && Plain().Match(normal) is { Success: true } match
            ? match.Groups["address"].Value
            : null;

    /// <summary>The path of a public address in normal form: <c>/guide</c> for <c>https://example.org/guide</c>; empty if it has none.</summary>
    public static string BasePathOf(string publicUrl)
    {
        const string AfterScheme = "://";
        var host = publicUrl.IndexOf(AfterScheme, StringComparison.Ordinal);
        var path = host < 0 ? -1 : publicUrl.IndexOf('/', host + AfterScheme.Length);
        return path < 0 ? "" : publicUrl[path..];
    }

    /// <summary>The https address of a repository, <c>https://host/owner/name</c>, without a slash at the end; null if the text is none.</summary>
    public static string? NormalizeRepository(string text) => Repositories().Match(text) is { Success: true } match ? match.Groups["address"].Value : null;

    [GeneratedRegex(@"^(?<address>https://[a-z0-9][a-z0-9.-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*){2})/?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Repositories();

    // The address is written into headers, links and server configurations. Other scripts are written as "xn--…"; a path has plain letters only.
    [GeneratedRegex(
        @"^(?<address>https?://(?:[a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(?::[0-9]+)?(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*)/?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
