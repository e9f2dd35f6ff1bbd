using System.Buffers;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Web.Formats;

namespace OptOutGuide.Web.Http;

/// <summary>
/// Finds the page, file or share link that is meant by a path as people and programs pass it on: with capitals, slashes too many, the mark
/// that ends a sentence, or the extension of an exported file.
/// </summary>
internal static class CanonicalPath
{
    private const string SharePrefix = "/go/";
    private const string PageExtension = ".html";
    private const string FolderIndex = "/index.html";
    private const string MarkdownExtension = ".md";

    private static readonly SearchValues<char> FragmentCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    /// <summary>A path of the catalog, never a part of the requested one, with the requested fragment; null if nothing is meant.</summary>
    /// <param name="path">Not a path of the catalog itself.</param>
    public static string? Find(ContentCatalog catalog, string path)
    {
        // Some programs encode the whole link, so that the query string or the fragment is a part of the path.
        var end = path.AsSpan().IndexOfAny('?', '#');
        var fragment = end >= 0 && path[end] == '#' ? FragmentOf(path[end..]) : "";
        var target = Candidates(end < 0 ? path : path[..end]).Select(candidate => Resolve(catalog, candidate)).FirstOrDefault(found => found is not null);
        return target is null ? null : target + fragment;
    }

    /// <summary>The page to which a share link leads, null if the path is none. The path is compared as it is.</summary>
    public static PageId? FindSharedPage(UrlMap urls, string path) =>
        path.StartsWith(SharePrefix, StringComparison.Ordinal) ? urls.FindByShareId(path[SharePrefix.Length..]) : null;

    private static IEnumerable<UrlPath> Candidates(string path)
    {
        yield return UrlPath.From(path);
        // Kestrel decodes everything but the slash.
        var decoded = UrlPath.From(path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)).Value;
        var trimmed = WithoutTrailingMarks(decoded);
        yield return UrlPath.From(trimmed);
        if (trimmed.EndsWith(FolderIndex, StringComparison.Ordinal)) yield return UrlPath.From(trimmed[..^FolderIndex.Length]);
        if (trimmed.EndsWith(PageExtension, StringComparison.Ordinal)) yield return UrlPath.From(WithoutTrailingMarks(trimmed[..^PageExtension.Length]));
    }

    private static string? Resolve(ContentCatalog catalog, UrlPath path)
    {
        var urls = catalog.Urls;
        if (path.Value == "/" || urls.Find(path) is not null || SiteFiles.For(catalog).Find(path.Value) is not null) return path.Value;
        if (FindSharedPage(urls, path.Value) is not null) return path.Value;
        return urls.FindRedirect(path)?.Value ?? FindMovedMarkdown(catalog, path);
    }

    // The Markdown of a page moves together with the page.
    private static string? FindMovedMarkdown(ContentCatalog catalog, UrlPath path)
    {
        if (!path.Value.EndsWith(MarkdownExtension, StringComparison.Ordinal)) return null;
        var moved = catalog.Urls.FindRedirect(UrlPath.From(path.Value[..^MarkdownExtension.Length])) + MarkdownExtension;
        return SiteFiles.For(catalog).Find(moved)?.Path;
    }

    // Every path of the site ends with a letter or a digit.
    private static string WithoutTrailingMarks(string path)
    {
        var end = path.Length;
        while (end > 0 && !char.IsLetterOrDigit(path[end - 1])) end--;
        return path[..end];
    }

    private static string FragmentOf(string text) => text.AsSpan(1).ContainsAnyExcept(FragmentCharacters) ? "" : text;
}
