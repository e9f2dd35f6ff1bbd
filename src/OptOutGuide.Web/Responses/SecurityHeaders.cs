using System.Collections.Immutable;

namespace OptOutGuide.Web.Responses;

/// <summary>Headers that every response carries. The one list, also for exports.</summary>
public sealed class SecurityHeaders
{
    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    private readonly ImmutableArray<Header> _plain;
    private readonly ImmutableArray<Header> _overTls;

    /// <summary>Builds the list; the policy names the script by its hash.</summary>
    public SecurityHeaders(SiteScript script)
    {
        _plain =
        [
            new("Content-Security-Policy", ContentSecurityPolicy(script)),
            new("Referrer-Policy", "no-referrer"),
            new("X-Content-Type-Options", "nosniff"),
            new("X-Frame-Options", "DENY"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Permissions-Policy", PermissionsPolicy()),
        ];
        // RFC 6797; browsers ignore it elsewhere.
        _overTls = _plain.Add(new("Strict-Transport-Security", "max-age=31536000"));
    }

    /// <summary>The headers of every response.</summary>
    /// <param name="address">The public URL of the site. It decides on HSTS, since TLS may end at a proxy, and forwarded headers can be forged.</param>
    public ImmutableArray<Header> For(string address) => address.StartsWith("https://", StringComparison.Ordinal) ? _overTls : _plain;

    /// <summary>Which sites may embed a response: data and cards any, the rest only this one.</summary>
    public static Header ResourcePolicyOf(bool forOthers) => new(ResourcePolicy, forOthers ? "cross-origin" : "same-origin");

    // Only the site's own styles and images and the one script; nothing inline. Trusted types forbid the script to make HTML from text.
    // The script fetches nothing: connect-src serves audit tools, which read robots.txt from within a page.
    private static string ContentSecurityPolicy(SiteScript script) =>
        $"default-src 'none'; style-src 'self'; script-src '{script.Integrity}'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
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
