using System.Collections.Immutable;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Export;

/// <summary>The configuration files of an export: headers and redirects for static hosts, samples for nginx and Caddy.</summary>
internal static class StaticHostConfigs
{
    /// <summary>As the site sends it while no change is near. A static host cannot shorten it before a change.</summary>
    private const string Fresh = "public, max-age=60, s-maxage=300";

    /// <summary>For assets with a fingerprint in their names.</summary>
    private const string Immutable = "max-age=31536000, immutable";

    /// <summary>Path and text of each file.</summary>
    public static IEnumerable<(string Path, string Text)> For(PageContext context, SecurityHeaders security)
    {
        ImmutableArray<string> languages = [.. context.Catalog.Site.Languages.Select(language => language.Code)];
        ImmutableArray<(string From, string To)> redirects = [.. context.Catalog.Urls.Redirects.Select(redirect => (redirect.From.Value, redirect.To.Value))];
        var headers = security.For(context.PublicUrl);
        var values = ValuesOf(context.PublicUrl, languages);

        // Cloudflare Pages and Netlify; "! Name" removes a header that a more general rule has set.
        yield return ("/_headers", new ConfigTemplate("_headers").Fill(values, new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal)
        {
            ["headers"] = headers.Select(header => $"{header.Name}: {header.Value}"),
        }));
        yield return ("/_redirects", Redirects(languages, redirects));
        yield return ("/nginx.conf", new ConfigTemplate("nginx.conf").Fill(values, new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal)
        {
            ["headers"] = headers.Select(header => $"add_header {header.Name} \"{header.Value}\" always;"),
            ["languages"] = languages.Select(code => $"location /{code}/ {{ error_page 404 /{code}/404.html; try_files $uri $uri.html =404; }}"),
            ["redirects"] = redirects.Select(redirect => $"location = {redirect.From} {{ return 301 {redirect.To}; }}"),
        }));
        yield return ("/Caddyfile", new ConfigTemplate("Caddyfile").Fill(values, new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal)
        {
            ["headers"] = headers.Select(header => $"header {header.Name} \"{header.Value}\""),
            ["redirects"] = redirects.Select(redirect => $"redir {redirect.From} {redirect.To} permanent"),
            ["error-pages"] = languages.SelectMany(code => (string[])[$"@{code} path /{code}/*", $"rewrite @{code} /{code}/404.html"]),
        }));
    }

    private static Dictionary<string, string> ValuesOf(string publicUrl, ImmutableArray<string> languages)
    {
        var sameOrigin = SecurityHeaders.ResourcePolicyOf(isEmbeddable: false);
        var crossOrigin = SecurityHeaders.ResourcePolicyOf(isEmbeddable: true);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["address"] = publicUrl,
            ["host"] = new Uri(publicUrl).Host,
            ["fresh"] = Fresh,
            ["immutable"] = Immutable,
            ["policy-name"] = sameOrigin.Name,
            ["policy-same-origin"] = sameOrigin.Value.ToString(),
            ["policy-cross-origin"] = crossOrigin.Value.ToString(),
            ["language-paths"] = string.Join(' ', languages.Select(code => $"/{code}/*")),
        };
    }

    private static string Redirects(ImmutableArray<string> languages, ImmutableArray<(string From, string To)> redirects) => string.Concat(
        languages.Select(code => $"/{code}/ /{code} 301\n").Concat(redirects.Select(redirect => $"{redirect.From} {redirect.To} 301\n")));
}
