using OptOutGuide.Content.Addresses;

namespace OptOutGuide.Web.Rendering;

/// <summary>A file beside the pages: a feed, a calendar, the sitemap. Like a page, it is a function of the context.</summary>
/// <param name="Path">From the root, with its extension.</param>
/// <param name="ContentType">With the charset where it is text.</param>
/// <param name="Write">Writes its text.</param>
public sealed record SiteFile(string Path, string ContentType, Func<PageContext, string> Write)
{
    /// <summary>The page of which it is an alternate format; that page is canonical.</summary>
    public PageUrl? AlternateOf { get; init; }

    /// <summary>Browsers save it instead of showing it.</summary>
    public bool IsDownload { get; init; }

    /// <summary>It depends on the day as well.</summary>
    public bool ChangesDaily { get; init; }
}
