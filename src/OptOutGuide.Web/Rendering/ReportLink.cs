using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Web.Rendering;

/// <summary>Where readers report a mistake: a form of the site's repository, else a message to its contact.</summary>
public static class ReportLink
{
    // File names in .github/ISSUE_TEMPLATE; the keys of the query are the ids of their fields.
    private const string FactForm = "fact.yml";
    private const string MenuForm = "menu.yml";

    /// <summary>The link of a page: a guide's leads to the form for changed menus; null if the site has neither repository nor contact.</summary>
    public static string? ForPage(PageContext page) =>
        page.Catalog.Site switch
        {
            { Repository: { } repository } => Form(repository, page.Document is GuidePage ? MenuForm : FactForm, page),
            { Contact: { } contact } => $"mailto:{contact}?subject={Uri.EscapeDataString($"{page.Ui.Layout.ReportMistake}: {page.Path}")}",
            _ => null,
        };

    /// <summary>The link of one claim; null if the site has no repository.</summary>
    /// <param name="claim">The id of the claim.</param>
    public static string? ForClaim(PageContext page, string claim) =>
        page.Catalog.Site.Repository is { } repository ? $"{Form(repository, FactForm, page)}&claim={Uri.EscapeDataString(claim)}" : null;

    private static string Form(string repository, string form, PageContext page) =>
        $"{repository}/issues/new?template={form}&page={Uri.EscapeDataString(page.Path)}";
}
