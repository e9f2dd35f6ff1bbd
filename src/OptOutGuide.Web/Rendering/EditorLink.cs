using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Rendering;

/// <summary>Links that open a place of the content in Visual Studio Code on the same machine.</summary>
public static class EditorLink
{
    /// <summary>The link to a place: <c>vscode://file/home/me/content/site.yaml:1:1</c>.</summary>
    /// <param name="folder">Full path of the content folder.</param>
    public static string To(string folder, SourceLocation location)
    {
        // On Windows a path also has backslashes, and begins with a drive.
        var path = Path.Combine(folder, location.Path).Replace(Path.DirectorySeparatorChar, '/');
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString);
        return FormattableString.Invariant($"vscode://file/{string.Join('/', segments)}:{location.Line}:{location.Column}");
    }

    /// <summary>Where a page has its words: its Markdown file; for a built-in page, and where there is none, the text of the interface.</summary>
    public static SourceLocation WordsOf(ContentCatalog catalog, PageUrl? page, SiteLanguage language) => page switch
    {
        null or { Kind: PageKind.Checklist or PageKind.Status or PageKind.Index } => SourceLocation.StartOf($"ui/{language.Code}.yaml"),
        { Kind: PageKind.EligibilityNode } => catalog.Eligibility.In(language).Body.Get(catalog.Eligibility.Tree.NodeOf(page.Page)).Location,
        { Kind: PageKind.GuideChecklist } => StartOf(catalog, PageId.GuideOf(page.Page), language),
        _ => StartOf(catalog, page.Page.SourcesOwner ?? page.Page, language),
    };

    private static SourceLocation StartOf(ContentCatalog catalog, PageId page, SiteLanguage language) =>
        SourceLocation.StartOf(catalog.Find(page)!.In(language).File);
}
