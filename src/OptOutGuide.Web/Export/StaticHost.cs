using System.Collections.Immutable;

namespace OptOutGuide.Web.Export;

/// <summary>How a host reads the files <c>_headers</c> and <c>_redirects</c>.</summary>
internal enum RulesSyntax
{
    /// <summary>They are for any host that reads the same folder: what several understand, without the limits of one.</summary>
    Shared,

    /// <summary>Cloudflare's, which can take back a header, within its limits.</summary>
    Cloudflare,

    /// <summary>Netlify's, which cannot take back a header and matches paths with and without a slash at the end.</summary>
    Netlify,
}

/// <summary>A kind of web host: where it looks for pages, what it reads, and what a site loses there.</summary>
/// <param name="Name">The value of <c>--for</c>.</param>
internal sealed record StaticHost(string Name)
{
    private const string NoHeaders = "It sends no headers of the site: the content security policy and the referrer policy are in the pages, without "
        + "'frame-ancestors'; X-Content-Type-Options, X-Frame-Options, Cross-Origin-*, Permissions-Policy and Strict-Transport-Security are lost.";

    private const string OneNotFoundPage = "Missing addresses have one page, in the first language.";

    private const string RedirectPages = "Old addresses are pages that lead on, not redirects.";

    /// <summary>A server with its own configuration: samples for nginx and Caddy, compressed files, and the files of hosts that read the same folder.</summary>
    public static readonly StaticHost Own = new("own-server")
    {
        HasCompressedFiles = true,
        SendsHeaders = true,
        HasNotFoundPages = true,
        HasFolderIndexes = true,
        Configuration = ["/_headers", "/_redirects", "/nginx.conf", "/Caddyfile", "/.nojekyll"],
    };

    /// <summary>Every kind that <c>--for</c> names.</summary>
    public static readonly ImmutableArray<StaticHost> Named =
    [
        new("github-pages")
        {
            HasFolderIndexes = true,
            HasRedirectPages = true,
            Configuration = ["/.nojekyll"],
            Losses = [NoHeaders, RedirectPages, OneNotFoundPage, "Caches keep everything for ten minutes, whatever the site says."],
        },
        new("netlify")
        {
            SendsHeaders = true,
            IsRootOfHost = true,
            HasFolderIndexes = true,
            Rules = RulesSyntax.Netlify,
            Configuration = ["/_headers", "/_redirects"],
            Losses = [OneNotFoundPage, "Cross-Origin-Resource-Policy is on files that other sites may embed only."],
        },
        new("cloudflare")
        {
            SendsHeaders = true,
            HasNotFoundPages = true,
            IsRootOfHost = true,
            HasFolderIndexes = true,
            Rules = RulesSyntax.Cloudflare,
            Configuration = ["/_headers", "/_redirects"],
        },
        new("s3")
        {
            IsRootOfHost = true,
            Configuration = [S3Upload.Path],
            Losses =
            [
                NoHeaders + " CloudFront can add them (a response headers policy).",
                OneNotFoundPage,
                "Nothing is compressed; CloudFront can.",
                "Only the website endpoint redirects old addresses and finds the start page without a name.",
            ],
        },
        new("plain")
        {
            PagesAreFolders = true,
            HasRedirectPages = true,
            Losses = [NoHeaders, RedirectPages, OneNotFoundPage, "Most servers redirect from /en to /en/, once for each page."],
        },
    ];

    /// <summary>The name of each kind.</summary>
    public static string Names => string.Join(", ", Named.Select(host => host.Name));

    /// <summary>A page is the index of a folder, which every server finds; else a file <c>name.html</c>, which is served as <c>/name</c>.</summary>
    public bool PagesAreFolders { get; private init; }

    /// <summary>A page with pages below it is also the index of their folder: some hosts look for a folder first.</summary>
    public bool HasFolderIndexes { get; private init; }

    /// <summary>It serves files that were compressed before.</summary>
    public bool HasCompressedFiles { get; private init; }

    /// <summary>It sends the headers of the site; else the pages carry those that can be written as <c>&lt;meta&gt;</c>.</summary>
    public bool SendsHeaders { get; private init; }

    /// <summary>It finds the page for missing addresses of each language.</summary>
    public bool HasNotFoundPages { get; private init; }

    /// <summary>The folder is served at the root of a host: the site is in the folder of its base path.</summary>
    public bool IsRootOfHost { get; private init; }

    /// <summary>How it reads <c>_headers</c> and <c>_redirects</c>, if they are files of its configuration.</summary>
    public RulesSyntax Rules { get; private init; }

    /// <summary>The files of its configuration.</summary>
    public ImmutableArray<string> Configuration { get; private init; } = [];

    /// <summary>What does not work as on the live site; sentences.</summary>
    public ImmutableArray<string> Losses { get; private init; } = [];

    /// <summary>Old addresses are written as pages that lead to the new ones.</summary>
    public bool HasRedirectPages { get; private init; }

    /// <summary>The kind with a name, or null.</summary>
    public static StaticHost? Find(string name) => Named.FirstOrDefault(host => string.Equals(host.Name, name, StringComparison.Ordinal));

    /// <summary>The file of a page.</summary>
    public ExportFile PageAt(string path) => PagesAreFolders && path != "/" ? ExportFile.FolderIndex(path) : ExportFile.Page(path);
}
