using System.Collections.Immutable;

namespace OptOutGuide.Web.Responses;

/// <summary>The security headers of responses, also for the server configurations of an export.</summary>
public sealed class SecurityHeaders
{
    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    private readonly ImmutableArray<Header> _plain;
    private readonly ImmutableArray<Header> _overTls;

    /// <summary>Builds the list; the policy names the scripts by their hashes.</summary>
    public SecurityHeaders(SiteScripts scripts)
    {
        _plain =
        [
            new("Content-Security-Policy", ContentSecurityPolicy(scripts)),
            new("Referrer-Policy", "no-referrer"),
            new("X-Content-Type-Options", "nosniff"),
            new("X-Frame-Options", "DENY"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Permissions-Policy", PermissionsPolicy()),
        ];
        // RFC 6797; browsers ignore it elsewhere.
        _overTls = _plain.Add(new("Strict-Transport-Security", "max-age=31536000"));
    }

    /// <summary>The headers that are the same on every response.</summary>
    /// <param name="publicUrl">The public URL of the site. It decides on HSTS, since TLS may end at a proxy, and forwarded headers can be forged.</param>
    public ImmutableArray<Header> For(string publicUrl) => publicUrl.StartsWith("https://", StringComparison.Ordinal) ? _overTls : _plain;

    /// <summary>All security headers of a response: those of every response, and its resource policy.</summary>
    public IEnumerable<Header> For(HttpResponse response, string publicUrl)
    {
        var isEmbeddable = IsEmbeddable(response.ContentType, isReadable: response.Headers.AccessControlAllowOrigin.Count > 0);
        return For(publicUrl).Append(ResourcePolicyOf(isEmbeddable));
    }

    /// <summary>Any site may embed a response: data, which scripts of any site may read (<c>Access-Control-Allow-Origin</c>), and preview images.</summary>
    public static bool IsEmbeddable(string? contentType, bool isReadable) => isReadable || contentType == "image/png";

    /// <summary>The resource policy: other sites may embed what is embeddable, only this site the rest.</summary>
    public static Header ResourcePolicyOf(bool isEmbeddable) => new(ResourcePolicy, isEmbeddable ? "cross-origin" : "same-origin");

    // Only the site's own styles, images and scripts; nothing inline. Trusted types forbid scripts to make HTML from text.
    // Scripts fetch nothing: connect-src serves audit tools, which read robots.txt from within a page.
    private static string ContentSecurityPolicy(SiteScripts scripts) =>
        $"default-src 'none'; style-src 'self'; script-src '{scripts.Site}' '{scripts.Tools}'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    // All that browsers know by name (an unknown name is a console message), denied; the button "Copy" needs one.
    private static string PermissionsPolicy()
    {
        string[] denied =
        [
            "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture",
            "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer",
            "microphone", "midi", "otp-credentials", "payment", "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get",
            "screen-wake-lock", "serial", "storage-access", "usb", "window-management", "xr-spatial-tracking",
        ];
        return string.Join(", ", denied.Select(name => $"{name}=()").Append("clipboard-write=(self)"));
    }
}
