using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Changes;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>Changes of facts as an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string Write(PageContext context, SiteLanguage language)
    {
        var (catalog, ui) = (context.Catalog, context.Catalog.Ui(language));
        var changes = catalog.Changes.All;
        var page = catalog.Articles.FirstOrDefault(article => article.Data == DataBlock.Changes)?.Id ?? PageId.Home;
        var updated = changes.IsEmpty ? catalog.ChangedOn(catalog.Urls.Of(page, language)) : changes.Max(change => change.Recorded);
        return XmlText.Write(new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", language.Code),
            new XElement(Atom + "title", ui.Changes.FeedTitle),
            new XElement(Atom + "subtitle", ui.Changes.FeedSubtitle),
            new XElement(Atom + "id", IdOf($"feed {language.Code}")),
            new XElement(Atom + "updated", Instant(updated)),
            Link("self", context.UrlOf(FilePaths.Feed(language)), "application/atom+xml"),
            Link("alternate", context.UrlOf(page, language), "text/html"),
            new XElement(Atom + "author", new XElement(Atom + "name", catalog.Site.Operator ?? ui.SiteName)),
            new XElement(Atom + "rights", $"{Licence.Name}, {Licence.Address}"),
            changes.Select(change => EntryOf(context, change, language, context.UrlOf(page, language)))));
    }

    private static XElement EntryOf(PageContext context, FactChange change, SiteLanguage language, string pageUrl)
    {
        var text = context.Catalog.Changes.TextOf(change, language);
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "title", text.Title),
            new XElement(Atom + "id", IdOf($"change {change.Id} {language.Code}")),
            new XElement(Atom + "published", Instant(change.Recorded)),
            new XElement(Atom + "updated", Instant(change.Recorded)),
            Link("alternate", $"{pageUrl}#{change.Anchor}", "text/html"),
            change.Claims.SelectMany(claim => claim.Sources).Distinct().Select(source => SourceLink(source, language)),
            new XElement(Atom + "content", new XAttribute("type", "text"), $"{context.Catalog.Dates(language).Write(change.Happened)}. {text.Text}"));
    }

    private static XElement SourceLink(Source source, SiteLanguage language) => new(
        Atom + "link",
        new XAttribute("rel", "via"),
        new XAttribute("href", source.Address.AbsoluteUri),
        new XAttribute("hreflang", source.Language),
        new XAttribute("title", source.PublisherIn(language)));

    private static XElement Link(string relation, string address, string type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address), new XAttribute("type", type));

    private static string Instant(DateOnly day) => IsoDates.Write(IsoDates.StartOf(day));

    // A UUID of version 8 (RFC 9562, section 5.8) derived from the name alone, so that an entry keeps its id when the site moves.
    private static string IdOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("optoutguide " + name))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
