using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Export;

/// <summary>What an export has written.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Losses">What the host cannot do, one sentence each.</param>
internal sealed record ExportSummary(int Files, ImmutableArray<string> Losses);

/// <summary>Writes the whole site as files. It requests each address from the running site, so the files hold what is served.</summary>
/// <param name="site">A client of the site that decompresses nothing.</param>
/// <param name="host">Where the files will be served.</param>
internal sealed partial class StaticExport(HttpClient site, PageContext context, SecurityHeaders security, StaticHost host)
{
    private const int MaxConcurrentRequests = 4;

    private static readonly (string Encoding, string Extension)[] CompressedForms = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>Changes with every build of the program; 12 hexadecimal digits.</summary>
    private static readonly string BuildId = typeof(StaticExport).Module.ModuleVersionId.ToString("n")[..12];

    private readonly ConcurrentBag<ExportedFile> _exported = [];
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _linked = new(StringComparer.Ordinal);

    /// <summary>Writes everything into a folder.</summary>
    /// <param name="progress">Learns how many pages and files are written, and of how many.</param>
    /// <exception cref="InvalidDataException">The response to an address has an unexpected status, or a link is broken.</exception>
    public async Task<ExportSummary> WriteAsync(ExportFolder folder, IProgress<(int Done, int Total)> progress, CancellationToken cancellation)
    {
        List<ExportFile> known = [.. Pages(), .. SiteFiles.For(context.Catalog).All.Select(file => new ExportFile(file.Path, file.Path))];
        if (host.HasFolderIndexes) known.AddRange(FolderIndexes(known));
        await WriteAllAsync(folder, known, written => progress.Report((written, known.Count)), cancellation);

        // Assets have fingerprints in their names, which only the pages that link to them contain.
        var paths = known.Select(file => file.Address).ToHashSet(StringComparer.Ordinal);
        var assets = _linked.Keys
            .Where(path => AssetName().IsMatch(path) && !paths.Contains(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new ExportFile(path, path))
            .ToList();
        await WriteAllAsync(folder, assets, written => progress.Report((known.Count + written, known.Count + assets.Count)), cancellation);
        CheckLinks([.. paths, .. assets.Select(asset => asset.Address)]);

        foreach (var (path, text) in RedirectPages()) await WriteAsync(folder, path, Encoding.UTF8.GetBytes(text), cancellation);
        var configuration = new StaticHostFiles(host, context, security, [.. _exported.OrderBy(file => file.Path, StringComparer.Ordinal)]);
        foreach (var (path, text) in configuration.Files()) await WriteAsync(folder, path, Encoding.UTF8.GetBytes(text), cancellation);
        await folder.WriteAsync(ExportFolder.Manifest, Encoding.UTF8.GetBytes(Manifest()), cancellation);
        return new ExportSummary(_hashes.Count, [.. configuration.Losses]);
    }

    private IEnumerable<ExportFile> Pages()
    {
        var addresses = context.Catalog.Urls;
        yield return host.PageAt("/");
        foreach (var address in addresses.All) yield return host.PageAt(address.Path.Value);
        foreach (var id in addresses.ShareIds) yield return host.PageAt($"/go/{id}");
        yield return new ExportFile("/404", "/404.html", StatusCodes.Status404NotFound);
        if (!host.HasNotFoundPages) yield break;
        foreach (var language in context.Catalog.Site.Languages)
            yield return new ExportFile($"/{language.Code}/404", $"/{language.Code}/404.html", StatusCodes.Status404NotFound);
    }

    private IEnumerable<ExportFile> FolderIndexes(IEnumerable<ExportFile> files)
    {
        var folders = files.Select(file => file.Path[..file.Path.LastIndexOf('/')]).ToHashSet(StringComparer.Ordinal);
        return context.Catalog.Urls.All.Select(url => url.Path.Value).Where(folders.Contains).Select(ExportFile.FolderIndex);
    }

    // Not where the file is that of a page: the old address /en/index would replace the index of the folder /en.
    private IEnumerable<(string Path, string Text)> RedirectPages() => !host.HasRedirectPages ? [] :
        from redirect in context.Catalog.Urls.Redirects
        let path = host.PageAt(redirect.From.Value).Path
        where !_hashes.ContainsKey(path)
        select (path, RedirectPage.Write(context, redirect.To));

    // Hosts look for the page of missing addresses at their root.
    private string InFolder(string path) => host.IsRootOfHost && path != "/404.html" ? context.BasePath + path : path;

    private Task WriteAllAsync(ExportFolder folder, IEnumerable<ExportFile> files, Action<int> report, CancellationToken cancellation)
    {
        var written = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrentRequests, CancellationToken = cancellation };
        return Parallel.ForEachAsync(files, options, async (file, token) =>
        {
            var (bytes, _) = await RequestAsync(file, "identity", token);
            if (!host.SendsHeaders && file.IsPage) bytes = PagePolicy.AddTo(bytes, security.For(context.PublicUrl));
            await WriteAsync(folder, InFolder(file.Path), bytes, token);
            if (file.Path.EndsWith(".html", StringComparison.Ordinal)) CollectLinks(file, Encoding.UTF8.GetString(bytes));
            foreach (var (encoding, extension) in host.HasCompressedFiles ? CompressedForms : [])
            {
                // Images are compressed already and are sent unencoded.
                var (compressed, used) = await RequestAsync(file, encoding, token);
                if (used == encoding) await WriteAsync(folder, InFolder(file.Path) + extension, compressed, token);
            }

            report(Interlocked.Increment(ref written));
        });
    }

    private async Task<(byte[] Bytes, string? Encoding)> RequestAsync(ExportFile file, string encoding, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.PathOf(file.Address)) { Headers = { { "Accept-Encoding", encoding } } };
        using var response = await site.SendAsync(request, cancellation);
        if ((int)response.StatusCode != file.Status)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"The response to '{file.Address}' has status {(int)response.StatusCode}, not {file.Status}."));
        }

        if (encoding == "identity") _exported.Add(ExportedFile.From(file, InFolder(file.Path), response));
        return (await response.Content.ReadAsByteArrayAsync(cancellation), response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    private async Task WriteAsync(ExportFolder folder, string path, byte[] bytes, CancellationToken cancellation)
    {
        await folder.WriteAsync(path, bytes, cancellation);
        _hashes[path] = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private void CollectLinks(ExportFile page, string html)
    {
        foreach (Match match in LocalLink().Matches(html)) _linked.TryAdd(PathInSite(match.Groups["path"].Value), page.Address);
        foreach (Match match in Card().Matches(html)) _linked.TryAdd(PathInSite(match.Groups["path"].Value), page.Address);
    }

    // A link that lacks the base path stays as it is, and is reported as broken.
    private string PathInSite(string link) =>
        link.StartsWith(context.BasePath + '/', StringComparison.Ordinal) ? link[context.BasePath.Length..] : $"{link}, not below {context.BasePath}";

    private void CheckLinks(HashSet<string> written)
    {
        var broken = _linked.Where(link => !written.Contains(link.Key)).Select(link => $"'{link.Key}' on '{link.Value}'").ToList();
        if (broken.Count > 0) throw new InvalidDataException($"Broken links: {string.Join(", ", broken)}.");
    }

    private string Manifest() => JsonSerializer.Serialize(
        new
        {
            instant = IsoDates.Write(context.Now),
            validUntil = context.State.ChangesAt is { } until ? IsoDates.Write(until) : null,
            address = context.PublicUrl + "/",
            contentVersion = context.Catalog.Version,
            program = BuildId,
            files = _hashes.OrderBy(file => file.Key, StringComparer.Ordinal).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal),
        },
        JsonText.Readable) + "\n";

    [GeneratedRegex("\\s(?:href|src)=\"(?<path>/[^\"#?]*)[\"#]")]
    private static partial Regex LocalLink();

    [GeneratedRegex("property=\"og:image\" content=\"https?://[^/\"]+(?<path>/[^\"]+)\"")]
    private static partial Regex Card();

    [GeneratedRegex(@"\.(css|js|svg|png)$")]
    private static partial Regex AssetName();
}
