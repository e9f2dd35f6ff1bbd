using Microsoft.AspNetCore.Mvc.Routing;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Http;

/// <summary>The one route of all pages: the catalog has found the page, its kind names the Razor Page.</summary>
internal sealed class PageRoute(SiteRequest request) : DynamicRouteValueTransformer
{
    public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values) =>
        ValueTask.FromResult(new RouteValueDictionary { ["page"] = "/" + RazorPageFor(request) });

    private static string RazorPageFor(SiteRequest request) => request switch
    {
        { Catalog: null } => "ContentErrors",
        { Choice: not null } => "Choose",
        { Address: null } => "NotFound",
        { Address.Kind: PageKind.Home } => "Home",
        { Address.Kind: PageKind.Guide } => "Guide",
        { Address.Kind: PageKind.Article } => "Article",
        { Address.Kind: PageKind.Status } => "Status",
        { Address.Kind: PageKind.Index } => "AtoZ",
        { Address.Kind: PageKind.Eligibility or PageKind.EligibilityNode } => "Eligibility",
        _ => "Checklist",
    };
}
