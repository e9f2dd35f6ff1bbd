using System.Collections.Immutable;

namespace OptOutGuide.Web.Requests;

/// <summary>What browsers must not do with any answer of this site. The one place in which it is said, also for exports.</summary>
public static class SecurityHeaders
{
    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    /// <summary>Names and values that every answer carries.</summary>
    public static ImmutableArray<(string Name, string Value)> All { get; } =
    [
        // Nothing but the site's own style, script and pictures; nothing inline. The script makes no HTML from text, and must not begin to.
        // It fetches nothing either: connect-src is there for auditors' tools, which read robots.txt from within a page.
        ("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", PermissionsPolicy()),
    ];

    /// <summary>For a site that is served over TLS (RFC 6797); browsers ignore it elsewhere.</summary>
    public static (string Name, string Value) Transport { get; } = ("Strict-Transport-Security", "max-age=31536000");

    /// <summary>The header that says who may embed an answer: data and cards are for other sites, the rest is not.</summary>
    public static (string Name, string Value) ResourcePolicyOf(bool forOthers) => (ResourcePolicy, forOthers ? "cross-origin" : "same-origin");

    internal static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(
            static state =>
            {
                Write((HttpContext)state);
                return Task.CompletedTask;
            },
            context);
        return next(context);
    });

    /// <summary>Writes them all into an answer.</summary>
    internal static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in All) headers[name] = value;
        var forOthers = headers.AccessControlAllowOrigin.Count > 0 || context.Response.ContentType == "image/png";
        headers[ResourcePolicy] = ResourcePolicyOf(forOthers).Value;
        if (IsOverTls(context)) headers[Transport.Name] = Transport.Value;
    }

    // By the configured address: TLS may end at a proxy, and what a proxy says of it could be said by anybody.
    private static bool IsOverTls(HttpContext context) =>
        context.RequestServices.GetRequiredService<SiteRequest>().PublicAddress.StartsWith("https://", StringComparison.Ordinal);

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
