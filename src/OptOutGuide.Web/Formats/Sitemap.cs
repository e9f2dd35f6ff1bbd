using System.Xml.Linq;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary><c>sitemap.xml</c> (sitemaps.org, version 0.9) with the languages of each page as <c>xhtml:link</c> elements.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static string Write(PageContext context) => XmlText.Write(new XElement(
        Map + "urlset",
        new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml.NamespaceName),
        context.Catalog.Urls.All.Select(url => UrlOf(context, url))));

    private static XElement UrlOf(PageContext context, PageUrl url) => new(
        Map + "url",
        new XElement(Map + "loc", context.UrlOf(url)),
        new XElement(Map + "lastmod", IsoDates.Write(context.Catalog.ChangedOn(url))),
        context.Catalog.Site.Languages.Select(language => new XElement(
            Xhtml + "link",
            new XAttribute("rel", "alternate"),
            new XAttribute("hreflang", language.Code),
            new XAttribute("href", context.UrlOf(url.Page, language)))));
}
