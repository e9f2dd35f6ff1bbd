using System.Security.Cryptography;
using System.Text;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Responses;

/// <summary>
/// What a page is made with beside catalog, path and site state: the program, its assets and its settings. The same on
/// every replica that runs the same build with the same settings.
/// </summary>
public sealed class BuildIdentity
{
    /// <summary>Reads the program's own version and that of its assets.</summary>
    public BuildIdentity(SiteSettings settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(BuildIdentity).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(typeof(ContentCatalog).Module.ModuleVersionId.ToByteArray());
        // The module does not change with the stylesheet, but the fingerprints in the pages do.
        var assets = Path.Combine(AppContext.BaseDirectory, typeof(BuildIdentity).Assembly.GetName().Name + ".staticwebassets.endpoints.json");
        if (File.Exists(assets)) hash.AppendData(File.ReadAllBytes(assets));
        hash.AppendData(Encoding.UTF8.GetBytes($"{settings.PublicUrl}|{settings.AsOf:O}"));
        Value = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>12 hexadecimal digits.</summary>
    public string Value { get; }
}
