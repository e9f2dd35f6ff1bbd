using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Formats;

/// <summary>The files beside the pages of a catalog, by path.</summary>
public sealed class SiteFiles
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const string Calendar = "text/calendar; charset=utf-8";

    private readonly FrozenDictionary<string, SiteFile> _byPath;

    /// <summary>The files of a catalog.</summary>
    public SiteFiles(ContentCatalog catalog)
    {
        All =
        [
            new SiteFile("/robots.txt", Text, RobotsText.Write),
            new SiteFile("/sitemap.xml", "application/xml; charset=utf-8", Sitemap.Write),
            new SiteFile("/llms.txt", Text, LlmsText.Write),
            new SiteFile("/data.json", Json, DataFile.Write),
            new SiteFile("/data.schema.json", Json, DataSchema.Write),
            .. catalog.Site.Contact is null ? [] : (IEnumerable<SiteFile>)[new SiteFile(PathOfSecurityText, Text, SecurityText.Write) { ChangesDaily = true }],
            .. catalog.Site.Languages.SelectMany(FilesIn),
            .. catalog.Urls.All.Where(HasMarkdown).Select(address => new SiteFile(PathOfMarkdown(address), "text/markdown; charset=utf-8", view => MarkdownPage.Write(view, address)) { FormOf = address }),
        ];
        _byPath = All.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>All files.</summary>
    public ImmutableArray<SiteFile> All { get; }

    /// <summary>The file at a path exactly as given, or null.</summary>
    public SiteFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>To whom weaknesses are reported; only where there is a contact.</summary>
    public const string PathOfSecurityText = "/.well-known/security.txt";

    /// <summary>The feed of changes.</summary>
    public static string PathOfFeed(SiteLanguage language) => $"/{language.Code}/feed.xml";

    /// <summary>All deadlines.</summary>
    public static string PathOfDeadlines(SiteLanguage language) => $"/{language.Code}/deadlines.ics";

    /// <summary>The reminder to look again.</summary>
    public static string PathOfCheckAgain(SiteLanguage language) => $"/{language.Code}/check-again.ics";

    /// <summary>All guides in one file.</summary>
    public static string PathOfSingleFile(SiteLanguage language) => $"/{language.Code}/{SingleFile.NameIn(language)}";

    /// <summary>Guides and articles exist as Markdown as well.</summary>
    public static bool HasMarkdown(PageUrl address) => address.Kind is PageKind.Guide or PageKind.Article;

    /// <summary>A page as Markdown.</summary>
    public static string PathOfMarkdown(PageUrl address) => address.Path + ".md";

    private static IEnumerable<SiteFile> FilesIn(SiteLanguage language)
    {
        yield return new SiteFile(PathOfFeed(language), "application/atom+xml; charset=utf-8", view => AtomFeed.Write(view, language));
        yield return new SiteFile(PathOfDeadlines(language), Calendar, view => DeadlineCalendar.Write(view, language));
        yield return new SiteFile(PathOfCheckAgain(language), Calendar, view => CheckAgainCalendar.Write(view, language)) { ChangesDaily = true };
        yield return new SiteFile(PathOfSingleFile(language), "text/html; charset=utf-8", view => SingleFile.Write(view, language)) { IsDownload = true };
    }
}
