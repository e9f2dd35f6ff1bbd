using OptOutGuide.Content.Eligibility;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Http;

/// <summary>The files beside the pages.</summary>
internal static class FileEndpoint
{
    public static void MapFiles(this IEndpointRouteBuilder app) =>
        app.MapMethods($"/{{**path:{SiteFileConstraint.Name}}}", [HttpMethods.Get, HttpMethods.Head], Answer);

    private static Task Answer(HttpContext context)
    {
        var request = context.RequestServices.GetRequiredService<SiteRequest>();
        var (file, headers) = (request.File!, context.Response.Headers);
        // They hold nothing that is not public: any page may read them.
        if (!file.IsDownload) headers.AccessControlAllowOrigin = "*";
        if (request.AsOf is not null) headers["X-Robots-Tag"] = "noindex";
        if (file.FormOf is { } page) headers.Link = $"<{request.View.AddressOf(page)}>; rel=\"canonical\"";
        if (file.IsDownload) headers.ContentDisposition = "attachment";
        return Results.Text(file.Write(request.View), file.ContentType).ExecuteAsync(context);
    }
}

/// <summary>Lets only paths of files match; any other address falls through to the pages.</summary>
internal sealed class SiteFileConstraint : IRouteConstraint
{
    public const string Name = "site-file";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext?.RequestServices.GetRequiredService<SiteRequest>().File is not null;
}
