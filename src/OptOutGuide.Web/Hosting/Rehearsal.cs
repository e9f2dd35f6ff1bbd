using OptOutGuide.Web.Caching;

namespace OptOutGuide.Web.Hosting;

/// <summary>
/// A page that is rendered for nobody while the content is still being read. It makes ready what the framework makes ready with the first
/// page only (routes, Razor Pages), which takes as long as the first real page itself.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Asks for the page that says that there is no content: it needs none.</summary>
    public static Task PlayAsync(WebApplication app) =>
        app.Services.GetRequiredService<InnerReader>().AskAsync("/", "identity", app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
}
