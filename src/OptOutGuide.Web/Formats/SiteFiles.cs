using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>The files beside the pages of a catalog, by path.</summary>
public sealed class SiteFiles
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const string Calendar = "text/calendar; charset=utf-8";

    private static readonly ConditionalWeakTable<ContentCatalog, SiteFiles> Cache = [];

    private readonly FrozenDictionary<string, SiteFile> _byPath;

    private SiteFiles(ContentCatalog catalog)
    {
        All =
        [
            new SiteFile("/robots.txt", Text, RobotsText.Write),
            new SiteFile("/sitemap.xml", "application/xml; charset=utf-8", Sitemap.Write),
            new SiteFile("/llms.txt", Text, LlmsText.Write),
            new SiteFile("/data.json", Json, DataFile.Write),
            new SiteFile("/data.schema.json", Json, DataSchema.Write),
            .. SecurityFiles(catalog),
            .. catalog.Site.Languages.SelectMany(FilesIn),
            .. catalog.Urls.All.Where(FilePaths.HasMarkdown).Select(MarkdownOf),
        ];
        _byPath = All.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>The files of a catalog, created once per catalog.</summary>
    public static SiteFiles For(ContentCatalog catalog) => Cache.GetValue(catalog, key => new SiteFiles(key));

    /// <summary>All files.</summary>
    public ImmutableArray<SiteFile> All { get; }

    /// <summary>The file at a path exactly as given, or null.</summary>
    public SiteFile? Find(string path) => _byPath.GetValueOrDefault(path);

    private static IEnumerable<SiteFile> SecurityFiles(ContentCatalog catalog)
    {
        if (catalog.Site.Contact is not null) yield return new SiteFile(FilePaths.SecurityText, Text, SecurityText.Write) { ChangesDaily = true };
    }

    private static SiteFile MarkdownOf(PageUrl url) =>
        new(FilePaths.Markdown(url), "text/markdown; charset=utf-8", context => WriteMarkdown(context, url)) { AlternateOf = url };

    private static string WriteMarkdown(PageContext context, PageUrl url) =>
        url.Kind == PageKind.Sources ? MarkdownSources.Write(context, url) : MarkdownPage.Write(context, url);

    private static IEnumerable<SiteFile> FilesIn(SiteLanguage language)
    {
        yield return new SiteFile(FilePaths.Feed(language), "application/atom+xml; charset=utf-8", context => AtomFeed.Write(context, language));
        yield return new SiteFile(FilePaths.Deadlines(language), Calendar, context => DeadlineCalendar.Write(context, language));
        yield return new SiteFile(FilePaths.CheckAgain(language), Calendar, context => CheckAgainCalendar.Write(context, language))
        {
            ChangesDaily = true,
        };
        yield return new SiteFile(FilePaths.SingleFile(language), "text/html; charset=utf-8", context => SingleFile.Write(context, language))
        {
            IsDownload = true,
        };
    }
}
