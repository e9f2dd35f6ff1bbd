using System.Collections.Immutable;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>The site as a whole.</summary>
internal static class SiteChecks
{
    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.NoOperator, (catalog, _) => catalog.Site.Operator is null || catalog.Site.Contact is null
            ? [new Finding(SourceLocation.StartOf("site.yaml"), "The site has no operator or no contact.", "Set 'operator' and 'contact' before readers come.")]
            : []),
    ];
}
