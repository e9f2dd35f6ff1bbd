using System.Security.Cryptography;
using OptOutGuide.Web.Responses;

namespace OptOutGuide.Web.Http;

/// <summary>Everything that the bytes of a page depend on, beside its path.</summary>
/// <param name="Encoding">The content encoding that the reader gets; <c>identity</c> without one.</param>
internal sealed record PageCacheKey(string Build, string Catalog, string State, string Encoding)
{
    /// <summary>The key for a request, with the encoding that the response compression itself would choose.</summary>
    public static PageCacheKey For(HttpContext context, SiteRequest request)
    {
        var services = context.RequestServices;
        var encoding = services.GetRequiredService<PageCompression>().EncodingFor(context);
        return new PageCacheKey(services.GetRequiredService<BuildIdentity>().Value, request.Catalog!.Version, request.StateKey, encoding);
    }

    /// <summary>A strong entity tag (RFC 9110, section 8.8.3): other bytes have another one.</summary>
    public string EntityTag(string path) =>
        '"' + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{this}|{path}")))[..20] + '"';
}
