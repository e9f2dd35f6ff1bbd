using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Export;

/// <summary>Writes the whole site as files. It requests each address from the running site, so the files hold what is served.</summary>
/// <param name="site">A client of the site that decompresses nothing.</param>
internal sealed partial class StaticExport(HttpClient site, PageContext context, SecurityHeaders security, TextWriter progress)
{
    private const int MaxConcurrentRequests = 4;

    /// <summary>Files between two lines of progress.</summary>
    private const int ProgressStep = 50;

    private static readonly (string Encoding, string Extension)[] CompressedForms = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>Changes with every build of the program; 12 hexadecimal digits.</summary>
    private static readonly string ProgramVersion = typeof(StaticExport).Module.ModuleVersionId.ToString("n")[..12];

    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _linked = new(StringComparer.Ordinal);
    private int _written;

    /// <summary>Writes everything into a folder.</summary>
    /// <exception cref="InvalidDataException">The response to an address has an unexpected status, or a link is broken.</exception>
    public async Task WriteAsync(ExportFolder folder, CancellationToken cancellation)
    {
        List<ExportFile> known = [.. Pages(), .. SiteFiles.For(context.Catalog).All.Select(file => new ExportFile(file.Path, file.Path))];
        known.AddRange(FolderIndexes(known));
        await progress.WriteLineAsync(FormattableString.Invariant($"Writing {known.Count} pages and files as of {IsoDates.Write(context.Now)}."));
        await WriteAllAsync(folder, known, cancellation);

        // Assets have fingerprints in their names, which only the pages that link to them contain.
        var paths = known.Select(file => file.Address).ToHashSet(StringComparer.Ordinal);
        var assets = _linked.Keys
            .Where(path => AssetName().IsMatch(path) && !paths.Contains(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new ExportFile(path, path))
            .ToList();
        await WriteAllAsync(folder, assets, cancellation);
        CheckLinks([.. paths, .. assets.Select(asset => asset.Address)]);

        foreach (var (path, text) in StaticHostConfigs.For(context, security))
            await WriteAsync(folder, path, Encoding.UTF8.GetBytes(text), cancellation);
        // Without it, GitHub Pages makes pages of the Markdown files and leaves out names that begin with an underscore.
        await WriteAsync(folder, "/.nojekyll", [], cancellation);
        await folder.WriteAsync(ExportFolder.Manifest, Encoding.UTF8.GetBytes(Manifest()), cancellation);
        await progress.WriteLineAsync(FormattableString.Invariant($"Done: {_hashes.Count} files."));
    }

    private IEnumerable<ExportFile> Pages()
    {
        var addresses = context.Catalog.Urls;
        yield return ExportFile.Page("/");
        foreach (var address in addresses.All) yield return ExportFile.Page(address.Path.Value);
        foreach (var id in addresses.ShareIds) yield return ExportFile.Page($"/go/{id}");
        yield return new ExportFile("/404", "/404.html", StatusCodes.Status404NotFound);
        foreach (var language in context.Catalog.Site.Languages)
            yield return new ExportFile($"/{language.Code}/404", $"/{language.Code}/404.html", StatusCodes.Status404NotFound);
    }

    private IEnumerable<ExportFile> FolderIndexes(IEnumerable<ExportFile> files)
    {
        var folders = files.Select(file => file.Path[..file.Path.LastIndexOf('/')]).ToHashSet(StringComparer.Ordinal);
        return context.Catalog.Urls.All.Select(url => url.Path.Value).Where(folders.Contains).Select(ExportFile.FolderIndex);
    }

    private Task WriteAllAsync(ExportFolder folder, IEnumerable<ExportFile> files, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrentRequests, CancellationToken = cancellation };
        return Parallel.ForEachAsync(files, options, async (file, token) =>
        {
            var (bytes, _) = await RequestAsync(file, "identity", token);
            await WriteAsync(folder, file.Path, bytes, token);
            if (file.Path.EndsWith(".html", StringComparison.Ordinal)) CollectLinks(file, Encoding.UTF8.GetString(bytes));
            foreach (var (encoding, extension) in CompressedForms)
            {
                // Images are compressed already and are sent unencoded.
                var (compressed, used) = await RequestAsync(file, encoding, token);
                if (used == encoding) await WriteAsync(folder, file.Path + extension, compressed, token);
            }

            var written = Interlocked.Increment(ref _written);
            if (written % ProgressStep == 0) await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {written} written"));
        });
    }

    private async Task<(byte[] Bytes, string? Encoding)> RequestAsync(ExportFile file, string encoding, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address) { Headers = { { "Accept-Encoding", encoding } } };
        using var response = await site.SendAsync(request, cancellation);
        if ((int)response.StatusCode != file.Status)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"The response to '{file.Address}' has status {(int)response.StatusCode}, not {file.Status}."));
        }

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
            program = ProgramVersion,
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
