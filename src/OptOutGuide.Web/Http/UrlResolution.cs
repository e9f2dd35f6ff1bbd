using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Finds the page or file of a path and sets its <see cref="PageContext"/> as a feature. Non-canonical paths (capitals, a trailing
/// slash or full stop, an old slug) redirect permanently, without their query strings, since no page reads one.
/// </summary>
internal sealed class UrlResolution(RequestDelegate next, SiteSettings settings, SocialCards cards, AuthoringSettings authoring)
{
    private const string ErrorsPath = "/content-errors";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (RequestSnapshot.Of(context) is not { Snapshot: { } snapshot, Now: var now })
        {
            // Without content there is no language to redirect to: the root shows the errors, like every other page.
            return path == "/" ? ShowErrorsAsync(context) : next(context);
        }

        var catalog = snapshot.Catalog;
        var url = catalog.Urls.Find(path);
        var file = url is null ? SiteFiles.For(catalog).Find(path) : null;
        var choice = url is null && file is null ? FindLanguageChoice(path, catalog.Urls) : null;
        if (url is null && file is null && choice is null && CanonicalPath.Find(catalog, path) is { } target)
        {
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers.Location = snapshot.BasePath + target;
            return Task.CompletedTask;
        }

        var language = url?.Language ?? LanguageOf(path, catalog.Site) ?? AcceptLanguage.Choose(context.Request.Headers.AcceptLanguage, catalog.Site.Languages);
        // A static host does not evaluate Accept-Language: a page with links to all languages replaces the redirect.
        var offered = settings.FrozenAt is null ? null : choice;
        context.Features.Set(new PageContext(catalog, snapshot.State, language, snapshot.PublicUrl, now)
        {
            Url = url,
            File = file,
            Preview = settings.AsOf,
            Card = url is null && offered is null ? null : cards.Find(language, catalog.Site.Languages),
            EditFolder = authoring.Folder,
            LanguageChoiceFor = offered,
        });
        return next(context);
    }

    // Restores the path: request logging, which comes earlier in the pipeline, reads it after the response.
    private async Task ShowErrorsAsync(HttpContext context)
    {
        var path = context.Request.Path;
        context.Request.Path = ErrorsPath;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Path = path;
        }
    }

    private static PageId? FindLanguageChoice(string path, UrlMap urls) => path == "/" ? PageId.Home : CanonicalPath.FindSharedPage(urls, path);

    private static SiteLanguage? LanguageOf(string path, SiteConfig site) => site.Language(UrlPath.From(path).FirstSegment);
}
