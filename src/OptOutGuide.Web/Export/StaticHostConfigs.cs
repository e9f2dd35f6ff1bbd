using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Export;

/// <summary>What static hosts read beside the pages: headers, redirects of old addresses, sample configurations.</summary>
internal static class StaticHostConfigs
{
    /// <summary>The same as the site itself sends; a file cannot know the seconds left until a change.</summary>
    private const string Fresh = "public, max-age=60, s-maxage=300";
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private const string Forever = "max-age=31536000, immutable";

    /// <summary>Path and text of each file.</summary>
    public static IEnumerable<(string Path, string Text)> For(PageContext context, SecurityHeaders security)
    {
        List<(string From, string To)> moves = [.. context.Catalog.Urls.Redirects.Select(move => (move.From.Value, move.To.Value))];
        List<string> languages = [.. context.Catalog.Site.Languages.Select(language => language.Code)];
        var host = new Uri(context.PublicUrl).Host;
        var headers = security.For(context.PublicUrl);
        yield return ("/_headers", Headers(headers));
        yield return ("/_redirects", string.Concat(languages.Select(language => $"/{language}/ /{language} 301\n").Concat(moves.Select(move => $"{move.From} {move.To} 301\n"))));
        yield return ("/nginx.conf", Nginx(host, context.PublicUrl, headers, languages, moves));
        yield return ("/Caddyfile", Caddy(context.PublicUrl, headers, languages, moves));
    }

    private static readonly Header Own = SecurityHeaders.ResourcePolicyOf(forOthers: false);
    private static readonly Header ForOthers = SecurityHeaders.ResourcePolicyOf(forOthers: true);

    // As Cloudflare Pages and Netlify read it; "! Name" takes back what a wider rule has set.
    private static string Headers(ImmutableArray<Header> headers) => $"""
        /*
          Cache-Control: {Fresh}
          {Own.Name}: {Own.Value}
        {string.Join('\n', headers.Select(header => $"  {header.Name}: {header.Value}"))}
        /site.*.css
          ! Cache-Control
          Cache-Control: {Forever}
        /site.*.js
          ! Cache-Control
          Cache-Control: {Forever}
        /icon.*.svg
          ! Cache-Control
          Cache-Control: {Forever}
        /card.*.png
          ! {Own.Name}
          {ForOthers.Name}: {ForOthers.Value}
        /data.json
          Access-Control-Allow-Origin: *
          ! {Own.Name}
          {ForOthers.Name}: {ForOthers.Value}
        /data.schema.json
          Access-Control-Allow-Origin: *
          ! {Own.Name}
          {ForOthers.Name}: {ForOthers.Value}
        /*.md
          Access-Control-Allow-Origin: *
          ! {Own.Name}
          {ForOthers.Name}: {ForOthers.Value}
          Content-Type: text/markdown; charset=utf-8
        /*.ics
          Access-Control-Allow-Origin: *
          ! {Own.Name}
          {ForOthers.Name}: {ForOthers.Value}
          Content-Type: text/calendar; charset=utf-8
        /*/feed.xml
          Access-Control-Allow-Origin: *
          ! {Own.Name}
          {ForOthers.Name}: {ForOthers.Value}
          Content-Type: application/atom+xml; charset=utf-8

        """;

    private static string Nginx(string host, string address, ImmutableArray<Header> headers, List<string> languages, List<(string From, string To)> moves)
    {
        var text = new StringBuilder($$"""
            # Sample for nginx: put this file into the folder that "include" names inside "http", and the export where "root" says.
            map $uri $optoutguide_cache {
                "~\.[a-z0-9]{10}\.(css|js|svg)$" "{{Forever}}";
                default "{{Fresh}}";
            }
            map $uri $optoutguide_cors {
                ~\.(md|ics|json|xml|txt)$ "*";
                default "";
            }
            map $uri $optoutguide_embed {
                ~\.(md|ics|json|xml|txt|png)$ "{{ForOthers.Value}}";
                default "{{Own.Value}}";
            }
            map $uri $optoutguide_canonical {
                ~^(?<optoutguide_page>/.+)\.md$ "<{{address}}$optoutguide_page>; rel=\"canonical\"";
                default "";
            }
            map $uri $optoutguide_disposition {
                ~/optoutguide\.[a-z-]+\.html$ "attachment";
                default "";
            }
            server {
                listen 80;
                server_name {{host}};
                root /var/www/optoutguide;
                server_tokens off;

                types {
                    text/html html;
                    text/css css;
                    text/javascript js;
                    image/svg+xml svg;
                    image/png png;
                    application/json json;
                    application/xml xml;
                    text/plain txt;
                    text/markdown md;
                    text/calendar ics;
                }
                charset utf-8;
                charset_types text/plain text/markdown text/calendar application/json application/xml application/atom+xml;

                # Files are compressed already. With Debian's libnginx-mod-http-brotli-static, take the # away:
                gzip_static on;
                gzip_vary on;
                # brotli_static on;

                add_header Cache-Control $optoutguide_cache;
                add_header Access-Control-Allow-Origin $optoutguide_cors;
                add_header Link $optoutguide_canonical;
                add_header Content-Disposition $optoutguide_disposition;
                add_header {{Own.Name}} $optoutguide_embed always;
            {{string.Join('\n', headers.Select(header => $"    add_header {header.Name} \"{header.Value}\" always;"))}}

                location / { try_files $uri $uri.html =404; }
                location = / { try_files /index.html =404; }
                location ~ /optoutguide\.[a-z-]+\.html$ { }
                location ~ \.html$ { internal; }
                location ~ ^(?<optoutguide_path>/.+)/$ { return 301 $optoutguide_path; }
                location ~ /feed\.xml$ { types { } default_type application/atom+xml; }
                location ~ ^/(Caddyfile|nginx\.conf|_headers|_redirects)$ { return 404; }
                error_page 404 /404.html;

            """);
        foreach (var language in languages) text.Append(Invariant, $"    location /{language}/ {{ error_page 404 /{language}/404.html; try_files $uri $uri.html =404; }}\n");
        foreach (var (from, to) in moves) text.Append(Invariant, $"    location = {from} {{ return 301 {to}; }}\n");
        return text.Append("}\n").ToString();
    }

    private static string Caddy(string address, ImmutableArray<Header> headers, List<string> languages, List<(string From, string To)> moves)
    {
        var text = new StringBuilder($$"""
            # Sample for Caddy 2: put the export where "root" says.
            {{address}} {
                root * /var/www/optoutguide
                @forever path_regexp forever \.[a-z0-9]{10}\.(css|js|svg)$
                @fresh not path_regexp fresh \.[a-z0-9]{10}\.(css|js|svg)$
                @open path *.md *.ics *.json *.xml *.txt
                @markdown path *.md
                @calendar path *.ics
                @feed path */feed.xml
                @sitemap path /sitemap.xml
                @single path_regexp single /optoutguide\.[a-z-]+\.html$
                @own {
                    path /Caddyfile /nginx.conf /_headers /_redirects *.html *.br *.gz
                    not path_regexp other /optoutguide\.[a-z-]+\.html$
                }
                header @fresh Cache-Control "{{Fresh}}"
                header @forever Cache-Control "{{Forever}}"
                header @open Access-Control-Allow-Origin *
                @embed path *.md *.ics *.json *.xml *.txt *.png
                @own_only not path *.md *.ics *.json *.xml *.txt *.png
                header @embed {{ForOthers.Name}} {{ForOthers.Value}}
                header @own_only {{Own.Name}} {{Own.Value}}
            {{string.Join('\n', headers.Select(header => $"    header {header.Name} \"{header.Value}\""))}}
                @canonical path_regexp page ^(/.+)\.md$
                @json path *.json
                header @canonical Link "<{{address}}{re.page.1}>; rel=\"canonical\""
                header @json Content-Type "application/json; charset=utf-8"
                header @markdown Content-Type "text/markdown; charset=utf-8"
                header @calendar Content-Type "text/calendar; charset=utf-8"
                header @feed Content-Type "application/atom+xml; charset=utf-8"
                header @sitemap Content-Type "application/xml; charset=utf-8"
                header @single Content-Disposition attachment
                header -Server
                # In this order: own files are none of the site's, then pages are found without their extension.
                @slash path_regexp slash ^(/.+)/$
                route {
                    error @own 404
                    redir @slash {re.slash.1} permanent

            """);
        foreach (var (from, to) in moves) text.Append(Invariant, $"        redir {from} {to} permanent\n");
        text.Append("        try_files {path} {path}.html\n        file_server {\n            precompressed br gzip\n        }\n    }\n    handle_errors {\n        header Cache-Control no-store\n");
        foreach (var language in languages) text.Append(Invariant, $"        @{language} path /{language}/*\n        rewrite @{language} /{language}/404.html\n");
        var others = string.Join(' ', languages.Select(language => $"/{language}/*"));
        return text.Append(Invariant, $"        @other not path {others}\n        rewrite @other /404.html\n        file_server\n    }}\n}}\n").ToString();
    }
}
