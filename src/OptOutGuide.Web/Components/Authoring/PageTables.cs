using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Statistics;
using OptOutGuide.Content.Text;
using OptOutGuide.Web.Rendering;
using static OptOutGuide.Web.Components.Authoring.AuthoringTableModel;

namespace OptOutGuide.Web.Components.Authoring;

/// <summary>All pages: their links, and their statistics.</summary>
internal static class PageTables
{
    /// <summary>Each page with its links in every language.</summary>
    public static AuthoringTableModel Pages(AuthoringContext context) => new(
        "pages",
        "Pages",
        "All pages, in every language.",
        ["page", .. context.Catalog.Site.Languages.Select(language => language.NativeName)],
        [
            .. context.Catalog.Urls.All.GroupBy(url => url.Page)
                .OrderBy(page => page.Key.Value, StringComparer.Ordinal)
                .Select(page => new Row([Cell.Of(page.Key.Value), .. page.Select(url => LinksTo(context, url))])),
        ],
        "None.");

    /// <summary>The numbers of <c>check --stats</c>, each kind of page below its limits.</summary>
    public static AuthoringTableModel Statistics(AuthoringContext context)
    {
        var pages = PageStatistics.AllOf(context.Catalog, context.Now);
        return new(
            "statistics",
            "Statistics",
            "As in check --stats; docs/authoring.md says what each number counts.",
            ["page", .. StatisticsColumn.All.Select(column => column.Heading)],
            [
                .. LimitRows(context.Catalog.Site.Limits),
                .. pages.Select(page => RowOf(context, page)),
            ],
            "None.");
    }

    private static Cell LinksTo(AuthoringContext context, PageUrl url) => new(
        Piece.Link(url.Path.Value, url.Path.Value),
        context.Edit("edit", EditorLink.WordsOf(context.Catalog, url, url.Language)));

    private static IEnumerable<Row> LimitRows(TextLimits limits) =>
        from kind in new[] { ("limits of guides", limits.Guides), ("limits of articles", limits.Articles), ("limits of home", limits.Home) }
        let ofKind = kind.Item2
        where !ofKind.IsEmpty
        select new Row([Cell.Of(kind.Item1), .. StatisticsColumn.All.Select(column => Cell.Of(LimitOf(column, ofKind)))]);

    private static Row RowOf(AuthoringContext context, PageStatistics page) => new(
    [
        new Cell(context.Edit($"{page.Page}, {page.Language.Code}", SourceLocation.StartOf(page.File))),
        .. StatisticsColumn.All.Select(column => new Cell(ValueOf(column, page, page.LimitsIn(context.Catalog)))),
    ]);

    private static Piece ValueOf(StatisticsColumn column, PageStatistics page, PageLimits limits) =>
        column.IsExceededBy(page, limits) ? Piece.Due($"{column.TextOf(page)}, limit: {LimitOf(column, limits)}") : Piece.Of(column.TextOf(page));

    private static string LimitOf(StatisticsColumn column, PageLimits limits) =>
        column.LimitOf(limits) is { } limit ? FormattableString.Invariant($"{(column.IsLowest ? "≥" : "≤")}\u00A0{limit}") : "";
}
