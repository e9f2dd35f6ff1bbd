using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>The description of a page as JSON-LD, with the vocabulary of schema.org.</summary>
internal static class StructuredData
{
    // Letters of all languages are written as they are. Every <, >, & and ' is escaped, as in the default.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One JSON object. It is safe inside a script element, because the encoder escapes every &lt;.</summary>
    public static string Of(PageContext page)
    {
        var graph = new JsonArray { page.Document is HomePage ? SiteOf(page) : PageOf(page) };
        if (page.Document is HomePage && OperatorOf(page) is { } publisher) graph.Add(publisher);
        if (BreadcrumbsOf(page) is { } breadcrumbs) graph.Add(breadcrumbs);
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(Options);
    }

    private static JsonObject SiteOf(PageContext page) => new()
    {
        ["@type"] = "WebSite",
        ["name"] = page.Ui.SiteName,
        ["url"] = page.Canonical,
        ["description"] = page.Description,
        ["inLanguage"] = page.Language.Code,
        ["license"] = Licence.Address,
    };

    private static JsonObject PageOf(PageContext page)
    {
        var description = new JsonObject
        {
            ["@type"] = page.Document is not null ? "Article" : "WebPage",
            [page.Document is not null ? "headline" : "name"] = page.Title,
            ["url"] = page.Canonical,
            ["description"] = page.Description,
            ["inLanguage"] = page.Language.Code,
            ["dateModified"] = IsoDates.Write(page.Catalog.ChangedOn(page.Url!)),
            ["license"] = Licence.Address,
        };
        if (OperatorOf(page) is { } publisher) description["publisher"] = publisher;
        return description;
    }

    private static JsonObject? OperatorOf(PageContext page) => page.Catalog.Site.Operator is not { } name ? null : new JsonObject
    {
        ["@type"] = "Organization",
        ["name"] = name,
        ["url"] = page.UrlOf("/"),
    };

    private static JsonObject? BreadcrumbsOf(PageContext page)
    {
        var breadcrumb = BreadcrumbModel.From(page);
        if (breadcrumb.Ancestors.IsEmpty) return null;
        var items = breadcrumb.Ancestors
            .Select(ancestor => (ancestor.Text, Url: page.Origin + ancestor.Path))
            .Append((Text: breadcrumb.Current, Url: page.Canonical!));
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. items.Select((item, index) => ListItem(index + 1, item.Text, item.Url))]),
        };
    }

    private static JsonObject ListItem(int position, string name, string url) => new()
    {
        ["@type"] = "ListItem",
        ["position"] = position,
        ["name"] = name,
        ["item"] = url,
    };
}
