using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace OptOutGuide.Web.Responses;

/// <summary>The scripts of the site, known by their hashes: browsers run these texts and no others (CSP level 3, section 8.4).</summary>
/// <param name="Site">The attribute <c>integrity</c> of <c>site.js</c>, which all pages have; where <c>tools.js</c> is, as a part of it.</param>
/// <param name="Tools">The attribute <c>integrity</c> of <c>tools.js</c>, for the letter, the index and the choice of a language.</param>
public sealed record SiteScripts(string Site, string Tools)
{
    /// <summary>Reads the scripts.</summary>
    public static SiteScripts From(IFileProvider files) => new(HashOf(files.GetFileInfo("site.js")), HashOf(files.GetFileInfo("tools.js")));

    private static string HashOf(IFileInfo file)
    {
        using var text = file.CreateReadStream();
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(text));
    }
}
