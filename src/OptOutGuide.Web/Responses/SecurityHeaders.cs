using System.Collections.Immutable;
using OptOutGuide.Web.Http;

namespace OptOutGuide.Web.Responses;

/// <summary>What browsers must not do with any answer of this site. The one place in which it is said, also for exports.</summary>
public sealed class SecurityHeaders
{
    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    private readonly ImmutableArray<Header> _plain;
    private readonly ImmutableArray<Header> _overTls;

    /// <summary>Fits them to the script.</summary>
    public SecurityHeaders(SiteScript script)
    {
        _plain =
        [
            // Nothing but the site's own style, pictures and the one script; nothing inline. The script makes no HTML from text, and must not begin to.
            // It fetches nothing either: connect-src is there for auditors' tools, which read robots.txt from within a page.
            new("Content-Security-Policy", $"default-src 'none'; style-src 'self'; script-src '{script.Integrity}'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"),
            new("Referrer-Policy", "no-referrer"),
            new("X-Content-Type-Options", "nosniff"),
            new("X-Frame-Options", "DENY"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Permissions-Policy", PermissionsPolicy()),
        ];
        // RFC 6797; browsers ignore it elsewhere.
        _overTls = _plain.Add(new("Strict-Transport-Security", "max-age=31536000"));
    }

    /// <summary>Names and values that every answer carries.</summary>
    /// <param name="address">The site's address on the web. TLS may end at a proxy, and what a proxy says of it could be said by anybody.</param>
    public ImmutableArray<Header> For(string address) => address.StartsWith("https://", StringComparison.Ordinal) ? _overTls : _plain;

    /// <summary>The header that says who may embed an answer: data and cards are for other sites, the rest is not.</summary>
    public static Header ResourcePolicyOf(bool forOthers) => new(ResourcePolicy, forOthers ? "cross-origin" : "same-origin");

    /// <summary>Writes them into an answer.</summary>
    internal void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in For(context.RequestServices.GetRequiredService<SiteRequest>().PublicUrl)) headers[name] = value;
        var forOthers = headers.AccessControlAllowOrigin.Count > 0 || context.Response.ContentType == "image/png";
        headers[ResourcePolicy] = ResourcePolicyOf(forOthers).Value;
    }

    /// <summary>Writes them into every answer, at the moment when it starts: whatever else has happened to it.</summary>
    internal Func<RequestDelegate, RequestDelegate> Middleware => next => context =>
    {
        context.Response.OnStarting(
            () =>
            {
                Write(context);
                return Task.CompletedTask;
            });
        return next(context);
    };

    // All that browsers know by name (an unknown one would be a message in the console), denied; the button "Copy" needs one.
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
