using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Checks of the configuration of the site.</summary>
internal static class SiteChecks
{
    public static ImmutableArray<EditorialCheck> All { get; } = [new(Rule.NoOperator, (catalog, _) => FindNoOperator(catalog))];

    private static IEnumerable<Diagnostic> FindNoOperator(ContentCatalog catalog)
    {
        if (catalog.Site.Operator is not null && catalog.Site.Contact is not null) yield break;
        yield return new Diagnostic(
            Rule.NoOperator,
            SourceLocation.StartOf("site.yaml"),
            "The site has no operator or no contact.",
            "Set 'operator' and 'contact' before the site goes public.");
    }
}
