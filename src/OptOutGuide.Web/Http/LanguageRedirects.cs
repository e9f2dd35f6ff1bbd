using Microsoft.Net.Http.Headers;
using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Web.Http;

/// <summary>The two addresses without a language: <c>/</c> and <c>/go/{id}</c> lead to the page in the reader's language.</summary>
internal static class LanguageRedirects
{
    public static void MapLanguageRedirects(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], context => Redirect(context, PageId.Home));
        app.MapMethods($"/go/{{id:{ShareIdConstraint.Name}}}", [HttpMethods.Get, HttpMethods.Head], Go);
    }

    // A browser keeps the #step of the link (RFC 9110, section 10.2.2).
    private static Task Go(HttpContext context) =>
        Redirect(context, context.RequestServices.GetRequiredService<SiteRequest>().Catalog!.Urls.FindByShareId((string)context.GetRouteValue("id")!)!.Value);

    private static Task Redirect(HttpContext context, PageId page)
    {
        var request = context.RequestServices.GetRequiredService<SiteRequest>();
        var language = AcceptLanguage.Choose(context.Request.Headers.AcceptLanguage, request.Catalog!.Site.Languages);
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        context.Response.Headers.CacheControl = "private, max-age=60";
        return Results.Redirect(request.PathOf(page, language)).ExecuteAsync(context);
    }
}

/// <summary>Lets only ids of pages match; any other address falls through to the page that says that it does not exist.</summary>
internal sealed class ShareIdConstraint : IRouteConstraint
{
    public const string Name = "share-id";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext?.RequestServices.GetRequiredService<SiteRequest>().Catalog is { } catalog
        && values[routeKey] is string id && catalog.Urls.FindByShareId(id) is not null;
}
