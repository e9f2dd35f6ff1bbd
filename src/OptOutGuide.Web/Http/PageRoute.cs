using Microsoft.AspNetCore.Mvc.Routing;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Http;

/// <summary>The one route of all pages: the catalog has found the page, its kind selects the Razor Page.</summary>
internal sealed class PageRoute(AuthoringSettings authoring) : DynamicRouteValueTransformer
{
    public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values) =>
        ValueTask.FromResult(new RouteValueDictionary { ["page"] = "/" + RazorPageFor(httpContext) });

    // Without content, too: it is then that authors need it.
    private string RazorPageFor(HttpContext context) =>
        authoring.Folder is not null && context.Request.Path.Value == AuthoringSettings.PagePath
            ? "Authoring"
            : RazorPageFor(context.Features.Get<PageContext>());

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
