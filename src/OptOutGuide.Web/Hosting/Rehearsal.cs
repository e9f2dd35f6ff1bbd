using Microsoft.AspNetCore.Components.Web;
using OptOutGuide.Web.Caching;
using OptOutGuide.Web.Catalog;
using OptOutGuide.Web.Components;

namespace OptOutGuide.Web.Hosting;

/// <summary>
/// What a first page needs beside content, done for nobody while the content is still being read: the framework makes ready its routes, pages
/// and components with the first of them only.
/// </summary>
internal static class Rehearsal
{
    /// <summary>All parts at a time.</summary>
    public static Task PlayAsync(WebApplication app) => Task.WhenAll(Task.Run(() => AskAsync(app.Services)), Task.Run(() => DrawAsync(app.Services)));

    // The page that says that there is no content needs none.
    private static async Task AskAsync(IServiceProvider services)
    {
        if (services.GetRequiredService<SiteContent>().Opening.IsCompleted) return;
        await services.GetRequiredService<InnerReader>().AskAsync("/", "identity", services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    private static async Task DrawAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HtmlRenderer>().RenderAsync(typeof(QrCode), QrCodeModel.Of("https://guide.example", ""));
    }
}
