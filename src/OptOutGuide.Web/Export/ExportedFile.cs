using System.Text.RegularExpressions;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Export;

/// <summary>A file of the site that was written, with what the site says about it.</summary>
/// <param name="Path">Its path in the folder of the export.</param>
internal sealed partial record ExportedFile(ExportFile File, string Path)
{
    private static readonly string[] Own = ["Access-Control-Allow-Origin", "Content-Disposition", "Link", "X-Robots-Tag"];

    /// <summary>The media type with its charset.</summary>
    public required string ContentType { get; init; }

    /// <summary>How long caches keep it. An upload cannot shorten that before a change, as the live site does.</summary>
    public string CacheControl =>
        ContentType == "image/png" ? StaticHostConfigs.Image
        : Fingerprint().IsMatch(Path) ? StaticHostConfigs.Immutable
        : StaticHostConfigs.Fresh;

    /// <summary>It is a style, a script or an image, which changes with the program only.</summary>
    public bool IsAsset => !File.IsPage && CacheControl != StaticHostConfigs.Fresh;

    /// <summary>Headers that differ from response to response, by name.</summary>
    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    /// <summary>The name under which browsers save it; null if they show it.</summary>
    public string? Disposition => Headers.FirstOrDefault(header => header.Name == "Content-Disposition").Value;

    /// <summary>Any site may embed it.</summary>
    public bool IsEmbeddable => SecurityHeaders.IsEmbeddable(ContentType, Headers.Any(header => header.Name == "Access-Control-Allow-Origin"));

    /// <summary>The file and what the response says about it.</summary>
    public static ExportedFile From(ExportFile file, string path, HttpResponseMessage response)
    {
        var all = response.Headers.Concat<KeyValuePair<string, IEnumerable<string>>>(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new ExportedFile(file, path)
        {
            ContentType = all.GetValueOrDefault("Content-Type", "application/octet-stream"),
            Headers = [.. Own.Where(all.ContainsKey).Select(name => (name, all[name]))],
        };
    }

    [GeneratedRegex(@"\.[a-z0-9]{10}\.(css|js|svg)$")]
    private static partial Regex Fingerprint();
}
