using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Preview cards and icons that an operator has added to <c>wwwroot</c>. The assets of the build have endpoints of their own, which come first.
/// </summary>
/// <remarks>
/// Browsers and feed readers ask for icons by well-known names although every page names its icon: a short response that they keep
/// costs less than the page for missing addresses.
/// </remarks>
internal static partial class AddedAssets
{
    private const string CardPrefix = "/card.";
    private const string Png = ".png";
    private const string ForAnHour = "public, max-age=3600";

    public static void MapAddedAssets(this IEndpointRouteBuilder app)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods($"/{{card:{CardConstraint.Name}}}", methods, context =>
            SendAsync(context, context.RequestServices.GetRequiredService<SocialCards>().FileOf(LanguageOfCard(context)!)));
        app.MapMethods($"/{{icon:{IconConstraint.Name}}}", methods, context => SendAsync(
            context,
            context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(context.Request.Path.Value!)));
    }

    /// <summary>The language of the card at a path, or null.</summary>
    public static SiteLanguage? LanguageOfCard(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(CardPrefix, StringComparison.Ordinal) || !path.EndsWith(Png, StringComparison.Ordinal)) return null;
        return path.Length <= CardPrefix.Length + Png.Length
            ? null
            : context.Features.Get<PageContext>()?.Catalog.Site.Language(path[CardPrefix.Length..^Png.Length]);
    }

    /// <summary>Whether programs ask for an icon at a path without a link to it.</summary>
    public static bool IsIcon(string? path) => path is not null && Icon().IsMatch(path);

    private static Task SendAsync(HttpContext context, IFileInfo file)
    {
        context.Response.Headers.CacheControl = ForAnHour;
        var result = file is { Exists: true, IsDirectory: false }
            ? Results.Stream(
                file.CreateReadStream(),
                file.Name.EndsWith(Png, StringComparison.Ordinal) ? "image/png" : "image/x-icon",
                lastModified: file.LastModified)
            : Results.Text("Not found\n", statusCode: StatusCodes.Status404NotFound);
        return result.ExecuteAsync(context);
    }

    [GeneratedRegex(@"^/(?:favicon\.(?:ico|png)|apple-touch-icon(?:-\d{2,3}x\d{2,3})?(?:-precomposed)?\.png)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Icon();
}

/// <summary>Matches only paths of cards that exist.</summary>
internal sealed class CardConstraint(SocialCards cards) : IRouteConstraint
{
    public const string Name = "card";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is not null && AddedAssets.LanguageOfCard(httpContext) is { } language && cards.FileOf(language).Exists;
}

/// <summary>Matches only well-known paths of icons.</summary>
internal sealed class IconConstraint : IRouteConstraint
{
    public const string Name = "icon";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        AddedAssets.IsIcon(httpContext?.Request.Path.Value);
}
