using Microsoft.AspNetCore.Http.Features;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Http;

/// <summary>The files beside the pages.</summary>
internal static class FileEndpoint
{
    public static void MapFiles(this IEndpointRouteBuilder app) =>
        app.MapMethods($"/{{**path:{SiteFileConstraint.Name}}}", [HttpMethods.Get, HttpMethods.Head], Respond);

    private static Task Respond(HttpContext context)
    {
        var page = context.Features.GetRequiredFeature<PageContext>();
        var (file, headers) = (page.File!, context.Response.Headers);
        // Everything in them is public: any site may read them.
        if (!file.IsDownload) headers.AccessControlAllowOrigin = "*";
        if (page.Preview is not null) headers["X-Robots-Tag"] = "noindex";
        if (file.AlternateOf is { } url) headers.Link = $"<{page.UrlOf(url)}>; rel=\"canonical\"";
        if (file.IsDownload) headers.ContentDisposition = "attachment";
        return Results.Text(file.Write(page), file.ContentType).ExecuteAsync(context);
    }
}

/// <summary>Matches only paths of files; any other path falls through to the pages.</summary>
internal sealed class SiteFileConstraint : IRouteConstraint
{
    public const string Name = "site-file";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext?.Features.Get<PageContext>()?.File is not null;
}
