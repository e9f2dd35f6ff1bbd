using System.Text.Json;
using System.Text.Json.Nodes;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>What a page is, as JSON-LD in the words of schema.org.</summary>
internal static class StructuredData
{
    /// <summary>Safe inside a script element: the default encoder writes every &lt; as an escape.</summary>
    public static string Of(PageContext page)
    {
        var graph = new JsonArray { page.Document is HomePage ? SiteOf(page) : PageOf(page) };
        if (page.Document is HomePage && OperatorOf(page) is { } publisher) graph.Add(publisher);
        if (BreadcrumbsOf(page) is { } breadcrumbs) graph.Add(breadcrumbs);
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(JsonSerializerOptions.Default);
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
        var thing = new JsonObject
        {
            ["@type"] = page.Document is not null ? "Article" : "WebPage",
            [page.Document is not null ? "headline" : "name"] = page.Title,
            ["url"] = page.Canonical,
            ["description"] = page.Description,
            ["inLanguage"] = page.Language.Code,
            ["dateModified"] = IsoDates.Write(page.Catalog.ChangedOn(page.Url!)),
            ["license"] = Licence.Address,
            ["isAccessibleForFree"] = true,
        };
        if (OperatorOf(page) is { } publisher) thing["publisher"] = publisher;
        return thing;
    }

    private static JsonObject? OperatorOf(PageContext page) => page.Catalog.Site.Operator is not { } name ? null : new JsonObject
    {
        ["@type"] = "Organization",
        ["name"] = name,
        ["url"] = page.PublicUrl + "/",
    };

    private static JsonObject? BreadcrumbsOf(PageContext page)
    {
        var way = BreadcrumbModel.From(page);
        if (way.Above.IsEmpty) return null;
        var items = way.Above.Select(above => (above.Text, Address: page.PublicUrl + above.Path)).Append((Text: way.Here, Address: page.Canonical!));
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. items.Select((item, index) => new JsonObject { ["@type"] = "ListItem", ["position"] = index + 1, ["name"] = item.Text, ["item"] = item.Address })]),
        };
    }
}
