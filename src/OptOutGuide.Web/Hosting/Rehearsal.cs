using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Http;
using OptOutGuide.Web.Live;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Hosting;

/// <summary>
/// What a first page needs, done for nobody beside the rest of a start: the framework makes ready its routes, pages and components with the first
/// of them only. The home page is then there before its first reader.
/// </summary>
internal static class Rehearsal
{
    /// <summary>What most browsers ask for, and what takes longest to make.</summary>
    private const string Encoding = "br";

    /// <summary>All parts at a time, each as soon as what it needs is there.</summary>
    public static Task PlayAsync(IServiceProvider services) =>
        Task.WhenAll(Task.Run(() => FindPages(services)), Task.Run(() => DrawAsync(services)), Task.Run(() => AskAsync(services)));

    private static void FindPages(IServiceProvider services) => _ = services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors;

    private static async Task DrawAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HtmlRenderer>().RenderAsync(typeof(QrCode), QrCodeModel.Of("https://guide.example", ""));
    }

    private static async Task AskAsync(IServiceProvider services)
    {
        var (reader, content, clock) = (services.GetRequiredService<InProcessRequests>(), services.GetRequiredService<LiveContent>(), services.GetRequiredService<TimeProvider>());
        await reader.Ready;
        // Much content is still being read now. The page that says that there is none needs none.
        if (!content.Opening.IsCompleted) await reader.AskAsync("/", Encoding, clock.GetUtcNow());
        await content.Opening;
        if (content.Catalog is { } catalog) await reader.AskAsync(HomeOf(catalog), Encoding, clock.GetUtcNow());
    }

    private static string HomeOf(ContentCatalog catalog) => catalog.Urls.Of(catalog.Home.Id, catalog.Site.Languages[0]).Path.Value;
}
