using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A line below every page for its author: opens the file of the page in the editor.</summary>
/// <param name="Address">The file.</param>
public sealed record AuthorBarModel(string Address) : IComponentModel<AuthorBarModel, AuthorBar>
{
    /// <summary>The line of a page; null for readers.</summary>
    public static AuthorBarModel? From(PageContext page) => page.EditFolder is { } folder
        ? new AuthorBarModel(EditorLink.To(folder, EditorLink.WordsOf(page.Catalog, page.Url, page.Language)))
        : null;
}
