using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>One editorial rule and how it looks for what breaks it. Findings never stop the site.</summary>
/// <param name="Find">All places where the catalog breaks the rule on a day.</param>
public sealed record EditorialCheck(Rule Rule, Func<ContentCatalog, DateOnly, IEnumerable<Finding>> Find)
{
    /// <summary>All checks.</summary>
    public static ImmutableArray<EditorialCheck> All { get; } =
        [.. ClaimChecks.All, .. WordingChecks.All, .. LanguageChecks.All, .. SiteChecks.All];

    /// <summary>What all checks find on a day, by file, line and column.</summary>
    public static ImmutableArray<Diagnostic> RunAll(ContentCatalog catalog, DateOnly today)
    {
        var bag = new DiagnosticBag();
        OrderedParallel.Run(All, bag, (check, own) => own.AddRange(check.Find(catalog, today).Select(finding => new Diagnostic(check.Rule, finding.Location, finding.Message, finding.Fix))));
        return bag.Sorted();
    }
}

/// <summary>A place where a rule is broken.</summary>
public sealed record Finding(SourceLocation Location, string Message, string Fix);
