using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace OptOutGuide.Web.Responses;

/// <summary>The one script of the site, known by its hash: browsers run this text and no other (CSP level 3, section 8.4).</summary>
/// <param name="Integrity">As the attribute <c>integrity</c> and the policy write it.</param>
public sealed record SiteScript(string Integrity)
{
    /// <summary>Reads the script.</summary>
    public static SiteScript From(IFileInfo file)
    {
        using var text = file.CreateReadStream();
        return new SiteScript("sha256-" + Convert.ToBase64String(SHA256.HashData(text)));
    }
}
