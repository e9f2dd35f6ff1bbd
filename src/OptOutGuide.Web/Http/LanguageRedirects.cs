using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Http;

/// <summary>The two paths without a language, <c>/</c> and <c>/go/{id}</c>, redirect to the page in the client's language.</summary>
internal static class LanguageRedirects
{
    public static void MapLanguageRedirects(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], context => Redirect(context, PageId.Home));
        app.MapMethods($"/go/{{id:{ShareIdConstraint.Name}}}", [HttpMethods.Get, HttpMethods.Head], Go);
    }

    private static PageContext PageOf(HttpContext context) => context.Features.GetRequiredFeature<PageContext>();

    // A browser keeps the #step of the link (RFC 9110, section 10.2.2).
    private static Task Go(HttpContext context) =>
        Redirect(context, PageOf(context).Catalog.Urls.FindByShareId((string)context.GetRouteValue("id")!)!);

    private static Task Redirect(HttpContext context, PageId target)
    {
        var page = PageOf(context);
        var language = AcceptLanguage.Choose(context.Request.Headers.AcceptLanguage, page.Catalog.Site.Languages);
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        context.Response.Headers.CacheControl = "private, max-age=60";
        return Results.Redirect(page.PathOf(target, language)).ExecuteAsync(context);
    }
}

/// <summary>Matches only ids of pages; any other path falls through to the not-found page.</summary>
internal sealed class ShareIdConstraint : IRouteConstraint
{
    public const string Name = "share-id";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext?.Features.Get<PageContext>()?.Catalog is { } catalog
        && values[routeKey] is string id && catalog.Urls.FindByShareId(id) is not null;
}
