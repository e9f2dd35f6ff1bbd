using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Export;

/// <summary>The configuration files of an export: headers and redirects for static hosts, samples for nginx and Caddy.</summary>
internal static class StaticHostConfigs
{
    /// <summary>As the site sends it while no change is near. A static host cannot shorten it before a change.</summary>
    public static string Fresh => CacheControl.Longest;

    /// <summary>For assets with a fingerprint in their names.</summary>
    public const string Immutable = "max-age=31536000, immutable";

    /// <summary>For images, which have none.</summary>
    public const string Image = "max-age=3600, must-revalidate";

    /// <summary>Path and text of each file.</summary>
    public static IEnumerable<(string Path, string Text)> For(PageContext context, SecurityHeaders security)
    {
        ImmutableArray<string> languages = [.. context.Catalog.Site.Languages.Select(language => language.Code)];
        ImmutableArray<(string From, string To)> redirects =
            [.. context.Catalog.Urls.Redirects.Select(redirect => (redirect.From.Value, context.PathOf(redirect.To.Value)))];
        var headers = security.For(context.PublicUrl);
        var values = ValuesOf(context, languages);

        // Cloudflare Pages and Netlify; "! Name" removes a header that a more general rule, or the host, has set.
        yield return ("/_headers", new ConfigTemplate("_headers").Fill(values, new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal)
        {
            ["headers"] = headers.Select(header => $"{header.Name}: {header.Value}"),
            ["open"] = OpenHeaders(context),
            ["files"] = FilesWithRules(context).SelectMany(file => HeadersOf(file, context)),
        }));
        yield return ("/_redirects", Redirects(context, languages));
        yield return ("/nginx.conf", new ConfigTemplate("nginx.conf").Fill(values, new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal)
        {
            ["base-path"] = context.BasePath.Length == 0 ? [] : RewritesOf(Regex.Escape(context.BasePath)),
            ["headers"] = headers.Select(header => $"add_header {header.Name} \"{header.Value}\" always;"),
            ["languages"] = languages.SelectMany(code => (string[])
            [
                $"location /{code}/ {{",
                $"    error_page 404 /{code}/404.html;",
                "    try_files $uri $uri.html =404;",
                "    location ~ /(404|index)$ { return 404; }",
                "}",
            ]),
            ["redirects"] = redirects.Select(redirect => $"location = {redirect.From} {{ return 301 {redirect.To}; }}"),
        }));
        yield return ("/Caddyfile", new ConfigTemplate("Caddyfile").Fill(values, new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal)
        {
            ["begin"] = context.BasePath.Length == 0 ? [] : [$"redir {context.BasePath} {context.BasePath}/", $"handle_path {context.BasePath}/* {{"],
            ["end"] = context.BasePath.Length == 0 ? [] : ["}", "handle {", "    error 404", "}"],
            ["headers"] = headers.Select(header => $"header {header.Name} \"{header.Value}\""),
            ["robots-header"] = context.Preview is null ? [] : ["header @cors X-Robots-Tag noindex", "header @single_file X-Robots-Tag noindex"],
            ["redirects"] = redirects.Select(redirect => $"redir {redirect.From} {redirect.To} permanent"),
            ["error-pages"] = languages.SelectMany(code => (string[])[$"@{code} path {context.PathOf($"/{code}/*")}", $"rewrite @{code} /{code}/404.html"]),
        }));
    }

    private static Dictionary<string, string> ValuesOf(PageContext context, ImmutableArray<string> languages)
    {
        var sameOrigin = SecurityHeaders.ResourcePolicyOf(isEmbeddable: false);
        var crossOrigin = SecurityHeaders.ResourcePolicyOf(isEmbeddable: true);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["address"] = context.PublicUrl,
            ["origin"] = context.Origin,
            ["base"] = context.BasePath,
            ["host"] = new Uri(context.PublicUrl).Host,
            ["fresh"] = Fresh,
            ["immutable"] = Immutable,
            ["image"] = Image,
            ["robots"] = context.Preview is null ? "" : "noindex",
            ["policy-name"] = sameOrigin.Name,
            ["policy-same-origin"] = sameOrigin.Value.ToString(),
            ["policy-cross-origin"] = crossOrigin.Value.ToString(),
            ["language-paths"] = string.Join(' ', languages.Select(code => context.PathOf($"/{code}/*"))),
        };
    }

    // Of files that any site may read.
    private static IEnumerable<string> OpenHeaders(PageContext context)
    {
        var policy = SecurityHeaders.ResourcePolicyOf(isEmbeddable: true);
        yield return "Access-Control-Allow-Origin: *";
        yield return $"! {policy.Name}";
        yield return $"{policy.Name}: {policy.Value}";
        if (context.Preview is not null) yield return "X-Robots-Tag: noindex";
    }

    // Cloudflare Pages reads a hundred rules; what is cut off is the canonical link of Markdown that few read.
    private static IEnumerable<SiteFile> FilesWithRules(PageContext context) => SiteFiles.For(context.Catalog).All
        .OrderBy(file => !file.IsDownload)
        .ThenBy(file => file.AlternateOf?.Kind == PageKind.Sources);

    private static IEnumerable<string> HeadersOf(SiteFile file, PageContext context)
    {
        if (file.AlternateOf is { } page) return [file.Path, $"  Link: <{context.UrlOf(page)}>; rel=\"canonical\""];
        if (!file.IsDownload) return [];
        // Cloudflare Pages serves it without its extension.
        var (name, bare) = (Path.GetFileName(file.Path), Path.ChangeExtension(file.Path, null));
        var robots = context.Preview is null ? Array.Empty<string>() : ["  X-Robots-Tag: noindex"];
        return [file.Path, "  Content-Disposition: attachment", .. robots, bare, $"  Content-Disposition: attachment; filename=\"{name}\"", .. robots];
    }

    // Locations, maps and files know paths within the site only.
    private static IEnumerable<string> RewritesOf(string basePath) => [$"rewrite ^{basePath}/?$ /;", $"rewrite ^{basePath}(/.+)$ $1;"];

    private static string Redirects(PageContext context, ImmutableArray<string> languages) => string.Concat(
        languages.Select(code => (From: $"/{code}/", To: $"/{code}"))
            .Concat(context.Catalog.Urls.Redirects.Select(redirect => (From: redirect.From.Value, To: redirect.To.Value)))
            .Select(redirect => $"{context.PathOf(redirect.From)} {context.PathOf(redirect.To)} 301\n"));
}
