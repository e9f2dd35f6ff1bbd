using System.Collections.Immutable;
using OptOutGuide.Content.Notices;

namespace OptOutGuide.Content.Documents;

/// <summary>All rendered documents of a site, before they become a catalog.</summary>
internal sealed record RenderedSite(
    ImmutableArray<RenderedPage> Pages,
    ImmutableArray<RenderedDeadline> Deadlines,
    ImmutableArray<RenderedNotice> Notices)
{
    /// <summary>The ids of all pages.</summary>
    public ImmutableHashSet<string> PageIds { get; } = Pages.Select(page => page.Source.Id.Value).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The documents of pages, then those of deadlines, then those of notices.</summary>
    public IEnumerable<RenderedDocument> Documents => Pages.SelectMany(page => page.Documents)
        .Concat(Deadlines.SelectMany(deadline => deadline.Documents))
        .Concat(Notices.SelectMany(notice => notice.Documents));
}

/// <summary>A page with its rendered documents.</summary>
internal sealed record RenderedPage(PageSource Source, ImmutableArray<RenderedDocument> Documents)
{
    /// <summary>The documents without errors. Only they are checked against facts, so that one mistake gives one diagnostic.</summary>
    public IEnumerable<ParsedDocument> ValidDocuments => RenderedDocument.ValidIn(Documents);
}

/// <summary>A deadline with its rendered documents.</summary>
internal sealed record RenderedDeadline(DeadlineSource Source, ImmutableArray<RenderedDocument> Documents)
{
    /// <summary>The documents without errors.</summary>
    public IEnumerable<ParsedDocument> ValidDocuments => RenderedDocument.ValidIn(Documents);
}

/// <summary>A notice with its rendered documents.</summary>
internal sealed record RenderedNotice(Notice Notice, ImmutableArray<RenderedDocument> Documents)
{
    /// <summary>The documents without errors.</summary>
    public IEnumerable<ParsedDocument> ValidDocuments => RenderedDocument.ValidIn(Documents);
}

/// <summary>A rendered document.</summary>
/// <param name="HasErrors">Whether its front matter or its Markdown has errors.</param>
internal sealed record RenderedDocument(ParsedDocument Document, bool HasErrors)
{
    /// <summary>The documents without errors.</summary>
    public static IEnumerable<ParsedDocument> ValidIn(IEnumerable<RenderedDocument> documents) =>
        documents.Where(document => !document.HasErrors).Select(document => document.Document);
}
