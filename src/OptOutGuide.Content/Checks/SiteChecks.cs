using System.Collections.Immutable;

namespace OptOutGuide.Content.Checks;

/// <summary>The site as a whole.</summary>
internal static class SiteChecks
{
    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.NoOperator, (catalog, _) => catalog.Site.Operator is null || catalog.Site.Contact is null
            ? [new Finding(SourceSpan.StartOf("site.yaml"), "The site has no operator or no contact.", "Set 'operator' and 'contact' before readers come.")]
            : []),
    ];
}
