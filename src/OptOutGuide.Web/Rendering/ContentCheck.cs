using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.EditorialChecks;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Rendering;

/// <summary>Everything that is wrong with the content: what the command <c>check</c> prints and the page for authors shows.</summary>
internal static class ContentCheck
{
    /// <summary>The diagnostics of a build on a day. Editorial rules are checked once the structure is right.</summary>
    public static ImmutableArray<Diagnostic> Of(CatalogBuild build, DateOnly today) =>
    [
        .. build.Warnings,
        .. build.Diagnostics,
        .. build is { Catalog: { } catalog, Diagnostics.IsEmpty: true }
            ? EditorialCheck.RunAll(catalog, today).Concat(FindMissingCards(catalog))
            : [],
    ];

    private static IEnumerable<Diagnostic> FindMissingCards(ContentCatalog catalog) =>
        from folder in new[] { SocialCards.FindFolder() }.OfType<string>()
        from language in catalog.Site.Languages
        let file = Path.Join(folder, SocialCards.PathOf(language))
        where !File.Exists(file)
        select new Diagnostic(
            Rule.MissingCard,
            SourceLocation.StartOf("site.yaml"),
            $"The language '{language.Code}' has no preview card.",
            $"Put a PNG of 1200 × 630 pixels at {file}; docs/authoring.md says how to draw it.");
}
