namespace OptOutGuide.Web.Tests.Golden;

/// <summary>Addresses that no catalog lists.</summary>
internal static class GoldenPaths
{
    /// <summary>Routes beside the pages, and missing paths; those without a language with each Accept-Language.</summary>
    public static IEnumerable<GoldenAddress> OfRoutes(IEnumerable<string> shareIds, IEnumerable<string> languages)
    {
        var codes = languages.ToList();
        string[] health = ["/health/live", "/health/ready"];
        string[] neutral = ["/", "/?x=1", "/missing", "/missing.xml", "/go/missing", "/go/", .. shareIds.Select(id => $"/go/{id}")];
        return
        [
            .. health.Select(path => new GoldenAddress(path)),
            .. codes.Select(code => new GoldenAddress($"/{code}/missing")),
            .. neutral.Select(path => new GoldenAddress(path)),
            .. neutral.SelectMany(path => codes.Select(code => new GoldenAddress(path, code))),
        ];
    }

    /// <summary>Paths with capitals, slashes too many and query strings: of the shortest and the longest path under each first segment.</summary>
    public static IEnumerable<string> NearlyRight(IEnumerable<string> paths) => paths
        .GroupBy(path => path.Split('/')[1], StringComparer.Ordinal)
        .Select(group => group.OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal).ToList())
        .SelectMany(ordered => new[] { ordered[0], ordered[^1] }.Distinct(StringComparer.Ordinal))
        .SelectMany(path => new[] { path.ToUpperInvariant(), path + "/", path + "/?x=1", path + "?x=1", "/" + path });
}
