using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Web.Rendering;

/// <summary>Paths of the files beside the pages, to which pages link.</summary>
public static class FilePaths
{
    /// <summary>RFC 9116: where security problems are reported.</summary>
    public const string SecurityText = "/.well-known/security.txt";

    /// <summary>The feed of changes.</summary>
    public static string Feed(SiteLanguage language) => $"/{language.Code}/feed.xml";

    /// <summary>The calendar of all deadlines.</summary>
    public static string Deadlines(SiteLanguage language) => $"/{language.Code}/deadlines.ics";

    /// <summary>The calendar event that reminds to check again.</summary>
    public static string CheckAgain(SiteLanguage language) => $"/{language.Code}/check-again.ics";

    /// <summary>All guides in one HTML file.</summary>
    public static string SingleFile(SiteLanguage language) => $"/{language.Code}/{SingleFileName(language)}";

    /// <summary>The name under which the single file is saved.</summary>
    public static string SingleFileName(SiteLanguage language) => $"optoutguide.{language.Code}.html";

    /// <summary>Guides, articles and sources pages exist as Markdown, too.</summary>
    public static bool HasMarkdown(PageUrl url) => url.Kind is PageKind.Guide or PageKind.Article or PageKind.Sources;

    /// <summary>A page as Markdown.</summary>
    public static string Markdown(PageUrl url) => url.Path + ".md";
}
