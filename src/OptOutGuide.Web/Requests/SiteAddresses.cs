using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Catalog;
using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Requests;

/// <summary>
/// Finds the page of a path before routing. Paths that are nearly right (capitals, a slash at the end, an old slug)
/// redirect for good; query strings are dropped on the way, since no page reads one.
/// </summary>
internal static class SiteAddresses
{
    public static void UseSiteAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.RequestServices.GetRequiredService<SiteRequest>();
        var settings = context.RequestServices.GetRequiredService<SiteSettings>();
        var content = context.RequestServices.GetRequiredService<SiteContent>();
        var path = context.Request.Path.Value ?? "/";
        if (request.Catalog is not { } catalog)
        {
            // Without content there is no language to redirect to: the root shows what is wrong, like every other page.
            return path == "/" ? ShowErrorsAsync(context, next) : next(context);
        }

        var address = catalog.Addresses.Find(path);
        var file = address is null ? content.FilesOf(catalog).Find(path) : null;
        if (address is null && file is null && FindNearlyRight(catalog.Addresses, path) is { } target)
        {
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers.Location = target.Value;
            return Task.CompletedTask;
        }

        // A static host has no Accept-Language: the page of choices stands where the site itself redirects.
        if (settings.StandsAt is not null && ChoiceAt(path, catalog.Addresses) is { } choice) request.Offer(choice);
        request.Locate(address, file, address?.Language ?? LanguageOf(path, catalog.Site) ?? AcceptLanguage.Choose(context.Request.Headers.AcceptLanguage, catalog.Site.Languages));
        return next(context);
    });

    // What stands before (the log of requests) is to find the path as it came.
    private static async Task ShowErrorsAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        context.Request.Path = "/content-errors";
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Path = path;
        }
    }

    private static PageId? ChoiceAt(string path, AddressBook addresses) =>
        path == "/" ? PageId.Home
        : path.StartsWith("/go/", StringComparison.Ordinal) ? addresses.FindShared(path["/go/".Length..])
        : null;

    private static UrlPath? FindNearlyRight(AddressBook addresses, string path)
    {
        var normal = UrlPath.From(path);
        return addresses.Find(normal)?.Path ?? addresses.FindMoved(normal);
    }

    private static SiteLanguage? LanguageOf(string path, SiteFacts site) => site.Language(UrlPath.From(path).FirstSegment);
}
