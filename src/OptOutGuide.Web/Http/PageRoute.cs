using Microsoft.AspNetCore.Mvc.Routing;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Http;

/// <summary>The one route of all pages: the catalog has found the page, its kind selects the Razor Page.</summary>
internal sealed class PageRoute : DynamicRouteValueTransformer
{
    public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values) =>
        ValueTask.FromResult(new RouteValueDictionary { ["page"] = "/" + RazorPageFor(httpContext.Features.Get<PageContext>()) });

    private static string RazorPageFor(PageContext? page) => page switch
    {
        null => "ContentErrors",
        { LanguageChoiceFor: not null } => "Choose",
        { Url: null } => "NotFound",
        { Url.Kind: PageKind.Home } => "Home",
        { Url.Kind: PageKind.Guide } => "Guide",
        { Url.Kind: PageKind.Article } => "Article",
        { Url.Kind: PageKind.Status } => "Status",
        { Url.Kind: PageKind.Index } => "AtoZ",
        { Url.Kind: PageKind.Sources } => "Sources",
        { Url.Kind: PageKind.Eligibility or PageKind.EligibilityNode } => "Eligibility",
        _ => "Checklist",
    };
}
