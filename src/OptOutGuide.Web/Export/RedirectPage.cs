using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Export;

/// <summary>A page at an old address that leads to the new one, for hosts that cannot redirect.</summary>
internal static class RedirectPage
{
    /// <param name="to">The new path within the site.</param>
    public static string Write(PageContext context, UrlPath to)
    {
        var page = context.Catalog.Urls.Find(to)!;
        var (path, title) = (context.PathOf(to.Value), HtmlText.Encode(context.At(page).Title));
        return $"""
            <!doctype html>
            <html lang="{page.Language.Code}" dir="{page.Language.Direction}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={path}">
            <link rel="canonical" href="{context.UrlOf(page)}">
            <title>{title}</title>
            <p><a href="{path}">{title}</a></p>
            </html>

            """.ReplaceLineEndings("\n");
    }
}
