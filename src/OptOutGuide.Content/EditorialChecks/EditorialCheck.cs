using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>A check of one editorial rule. Its diagnostics never stop the site.</summary>
/// <param name="Find">Returns all violations in a catalog on a day.</param>
public sealed record EditorialCheck(Rule Rule, Func<ContentCatalog, DateOnly, IEnumerable<Diagnostic>> Find)
{
    /// <summary>All checks.</summary>
    public static ImmutableArray<EditorialCheck> All { get; } =
        [.. ClaimChecks.All, .. WordingChecks.All, .. HostChecks.All, .. LanguageChecks.All, .. LimitChecks.All, .. SiteChecks.All];

    /// <summary>Runs all checks in parallel.</summary>
    /// <returns>The diagnostics by file, line and column.</returns>
    public static ImmutableArray<Diagnostic> RunAll(ContentCatalog catalog, DateOnly today)
    {
        var bag = new DiagnosticBag();
        foreach (var diagnostics in OrderedParallel.Select(All, check => check.Find(catalog, today).ToList())) bag.AddRange(diagnostics);
        return bag.Sorted();
    }
}
