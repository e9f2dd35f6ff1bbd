using Microsoft.Net.Http.Headers;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Formats;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Rendering;
using OptOutGuide.Web.Responses;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Finds the page or file of a path and sets its <see cref="PageContext"/> as a feature. The two paths without a language, <c>/</c> and
/// <c>/go/{id}</c>, redirect to the page in the client's language. Non-canonical paths (capitals, a trailing slash or full stop, an old slug)
/// redirect permanently, without their query strings, since no page reads one.
/// </summary>
internal sealed class UrlResolution(RequestDelegate next, SiteSettings settings, SocialCards cards, AuthoringSettings authoring)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Without content there is no language to redirect to: the root shows the errors, like every other page.
        if (RequestSnapshot.Of(context) is not { Snapshot: { } snapshot, Now: var now }) return next(context);

        var path = context.Request.Path.Value ?? "/";
        var catalog = snapshot.Catalog;
        var url = catalog.Urls.Find(path);
        var file = url is null ? SiteFiles.For(catalog).Find(path) : null;
        var choice = url is null && file is null ? FindLanguageChoice(path, catalog.Urls) : null;
        if (choice is not null && settings.FrozenAt is null) return RedirectToLanguage(context, snapshot, choice);
        if (url is null && file is null && choice is null && CanonicalPath.Find(catalog, path) is { } target)
        {
            // For as long as a page: browsers would keep a permanent redirect without a limit, also when the content no longer has it.
            return Redirect(context, StatusCodes.Status301MovedPermanently, snapshot.BasePath + target, CacheControl.For(now, changesAt: null));
        }

        var language = url?.Language ?? LanguageOf(path, catalog.Site) ?? AcceptLanguage.Choose(context.Request.Headers.AcceptLanguage, catalog.Site.Languages);
        context.Features.Set(new PageContext(catalog, snapshot.State, language, snapshot.PublicUrl, now)
        {
            Url = url,
            File = file,
            Preview = settings.AsOf,
            Card = url is null && choice is null ? null : cards.Find(language, catalog.Site.Languages),
            EditFolder = authoring.Folder,
            // A static host does not evaluate Accept-Language: a page with links to all languages replaces the redirect.
            LanguageChoiceFor = choice,
        });
        return next(context);
    }

    // A browser keeps the #step of the link (RFC 9110, section 10.2.2).
    private static Task RedirectToLanguage(HttpContext context, SiteSnapshot snapshot, PageId target)
    {
        var catalog = snapshot.Catalog;
        var language = AcceptLanguage.Choose(context.Request.Headers.AcceptLanguage, catalog.Site.Languages);
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return Redirect(context, StatusCodes.Status302Found, snapshot.BasePath + catalog.Urls.Of(target, language).Path.Value, "private, max-age=60");
    }

    private static Task Redirect(HttpContext context, int status, string location, string cacheControl)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        context.Response.Headers.CacheControl = cacheControl;
        return Task.CompletedTask;
    }

    private static PageId? FindLanguageChoice(string path, UrlMap urls) => path == "/" ? PageId.Home : CanonicalPath.FindSharedPage(urls, path);

    private static SiteLanguage? LanguageOf(string path, SiteConfig site) => site.Language(UrlPath.From(path).FirstSegment);
}
