using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary><c>robots.txt</c> (RFC 9309): everything may be read; where the list of pages is.</summary>
internal static class RobotsText
{
    public static string Write(PageContext context) => $"User-agent: *\nDisallow: /health/\n\nSitemap: {context.PublicUrl}/sitemap.xml\n";
}
