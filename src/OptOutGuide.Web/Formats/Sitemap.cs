using System.Xml.Linq;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary><c>sitemap.xml</c> (sitemaps.org, version 0.9) with the languages of each page (xhtml:link, as search engines define it).</summary>
internal static class Sitemap
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static string Write(SiteView view) => XmlText.Write(new XElement(
        Map + "urlset",
        new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml.NamespaceName),
        view.Catalog.Urls.All.Select(address => UrlOf(view, address))));

    private static XElement UrlOf(SiteView view, PageUrl address) => new(
        Map + "url",
        new XElement(Map + "loc", view.AddressOf(address)),
        new XElement(Map + "lastmod", IsoDates.Write(view.Catalog.ChangedOn(address))),
        view.Catalog.Site.Languages.Select(language => new XElement(
            Xhtml + "link",
            new XAttribute("rel", "alternate"),
            new XAttribute("hreflang", language.Code),
            new XAttribute("href", view.AddressOf(address.Page, language)))));
}
