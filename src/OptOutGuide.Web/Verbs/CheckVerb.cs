using OptOutGuide.Content;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Sources;
using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Verbs;

/// <summary><c>check</c>: the same build as the site's, without a web host.</summary>
internal static class CheckVerb
{
    /// <summary>Prints every finding and a summary.</summary>
    /// <returns>0 without errors, else 1.</returns>
    public static int Run(SiteSettings settings, TextWriter output)
    {
        var build = CatalogBuilder.Build(ContentFolder.Read(settings.ContentFolder));
        foreach (var diagnostic in build.Diagnostics) output.WriteLine(diagnostic);
        var errors = build.Diagnostics.Count(found => found.Rule.Severity == Severity.Error);
        output.WriteLine(build.Catalog is { } catalog
            ? FormattableString.Invariant($"{catalog.Addresses.All.Length} pages in {catalog.Site.Languages.Length} languages: no errors.")
            : FormattableString.Invariant($"Errors: {errors}. Warnings: {build.Diagnostics.Length - errors}."));
        return errors == 0 ? 0 : 1;
    }
}
