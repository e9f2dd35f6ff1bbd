using System.Collections.Immutable;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Export;

/// <summary>The files that one host reads, within its limits.</summary>
/// <param name="files">The files of the site, by path.</param>
internal sealed class StaticHostFiles(StaticHost host, PageContext context, SecurityHeaders security, ImmutableArray<ExportedFile> files)
{
    // developers.cloudflare.com/pages/configuration: the limits of _headers and _redirects.
    private const int MaxHeaderRules = 100;
    private const int MaxLineLength = 2000;
    private const int MaxRedirects = 2000;

    private readonly List<string> _cut = [];

    /// <summary>What does not work as on the live site; complete when <see cref="Files"/> has been read.</summary>
    public IEnumerable<string> Losses => host.Losses.Concat(_cut);

    /// <summary>Path and text of each file.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        var samples = StaticHostConfigs.For(context, security).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var path in host.Configuration)
        {
            // The rules of hosts whose folder is the root of a host say nothing in a folder that is the site alone.
            if (host.Rules == RulesSyntax.Shared && context.BasePath.Length > 0 && path[1] == '_') continue;
            yield return (path, path switch
            {
                // Without it, GitHub Pages makes pages of the Markdown files and leaves out names that begin with an underscore.
                "/.nojekyll" => "",
                S3Upload.Path => S3Upload.Write(Objects()),
                "/_headers" => Headers(samples[path]),
                "/_redirects" => Redirects(samples[path]),
                _ => samples[path],
            });
        }
    }

    private string Headers(string sample) => host.Rules switch
    {
        RulesSyntax.Netlify => NetlifyHeaders.Write(context, security, files),
        RulesSyntax.Cloudflare => WithinLimits(Below(sample)),
        _ => sample,
    };

    private string Redirects(string sample) => host.Rules switch
    {
        RulesSyntax.Netlify => OldAddresses(sample),
        RulesSyntax.Cloudflare => FirstRedirects(sample),
        _ => sample,
    };

    // Patterns begin at the root of the host.
    private string Below(string headers) => string.Concat(Lines(headers).Select(line => (line.StartsWith('/') ? context.BasePath : "") + line + "\n"));

    private string WithinLimits(string headers)
    {
        var kept = new List<string>();
        var (rules, cut) = (0, 0);
        foreach (var line in Lines(headers))
        {
            if (line.StartsWith('/') && ++rules > MaxHeaderRules) cut++;
            if (line.Length > MaxLineLength) _cut.Add($"A line of _headers is longer than {MaxLineLength} characters and is left out: {line[..60].Trim()}…");
            else if (rules <= MaxHeaderRules) kept.Add(line + "\n");
        }

        if (cut > 0)
            _cut.Add(FormattableString.Invariant($"It reads {MaxHeaderRules} rules of _headers; {cut} are left out, the canonical links of Markdown files."));
        return string.Concat(kept);
    }

    private string FirstRedirects(string redirects)
    {
        var all = Lines(redirects).ToList();
        if (all.Count > MaxRedirects)
            _cut.Add(FormattableString.Invariant($"It reads {MaxRedirects} redirects; {all.Count - MaxRedirects} old addresses are not found."));
        return string.Concat(all.Take(MaxRedirects).Select(line => line + "\n"));
    }

    // Netlify matches a path with and without a slash at its end: a rule that removes the slash would match its own target.
    private static string OldAddresses(string redirects) =>
        string.Concat(Lines(redirects).Where(line => !line.Split(' ')[0].EndsWith('/')).Select(line => line + "\n"));

    private IEnumerable<S3Upload.Item> Objects()
    {
        foreach (var file in files)
        {
            foreach (var key in KeysOf(file)) yield return new(file.Path, key, file.ContentType, file.CacheControl, file.Disposition ?? "");
        }

        foreach (var (from, to) in context.Catalog.Urls.Redirects)
            yield return S3Upload.RedirectFrom(context.PathOf(from.Value), context.PathOf(to.Value), StaticHostConfigs.Fresh);
    }

    // The name of an object is its address; the start page has that of the index document, too.
    private IEnumerable<string> KeysOf(ExportedFile file)
    {
        if (!file.File.IsPage || file.File.Status != StatusCodes.Status200OK) return [file.Path[1..]];
        if (file.File.Address != "/") return [context.PathOf(file.File.Address)[1..]];
        return context.BasePath.Length == 0 ? [file.Path[1..]] : [context.BasePath[1..], file.Path[1..]];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
