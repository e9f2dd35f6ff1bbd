namespace OptOutGuide.Web.Http;

/// <summary>The base path of a request. The rest of the pipeline knows paths within the site only.</summary>
internal static class RequestBasePath
{
    /// <summary>
    /// Moves the base path from the path to the path base, like the framework's <c>UsePathBase</c>. That needs the base path when the pipeline
    /// is built, before <c>site.yaml</c> is read. Behind a proxy that has removed it from the path, only the path base is set.
    /// </summary>
    /// <param name="basePath">The path of the site's URL; empty at the root of a host.</param>
    public static void Apply(HttpRequest request, string basePath)
    {
        if (basePath.Length == 0) return;
        if (request.Path.StartsWithSegments(basePath, StringComparison.Ordinal, out var rest)) request.Path = rest.HasValue ? rest : "/";
        request.PathBase = basePath;
    }
}
