using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary><c>robots.txt</c> (RFC 9309): all pages may be crawled; names the sitemap.</summary>
internal static class RobotsText
{
    public static string Write(PageContext context) => $"User-agent: *\nDisallow: {context.PathOf("/health/")}\n\nSitemap: {context.UrlOf("/sitemap.xml")}\n";
}
