using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup;

namespace OptOutGuide.Content.Catalog;

/// <summary>Finds the pages that cite claims: each has a sources page. Pages need their addresses before their texts are rendered.</summary>
internal static class PagesWithSources
{
    /// <summary>The ids of the pages. Built-in pages that cite share the sources page of the front page.</summary>
    public static ImmutableHashSet<PageId> Of(ImmutableArray<PageSource> pages, ImmutableArray<DeadlineSource> deadlines)
    {
        var cited = deadlines.Where(deadline => Cites(deadline.Translations)).Select(deadline => deadline.Id).ToHashSet(StringComparer.Ordinal);
        return [.. pages.Where(page => Cites(page, cited)).Select(page => page.Kind == PageKind.Eligibility ? PageId.Home : page.Id)];
    }

    private static bool Cites(PageSource page, HashSet<string> deadlines) =>
        Cites(page.Translations)
        || page.Facts is ArticleFacts { Data: DataBlock.Changes }
        || page.Facts?.Common.Deadlines.Any(deadline => deadlines.Contains(deadline.Value)) == true;

    private static bool Cites(IEnumerable<TranslationSource> translations) =>
        translations.Any(translation => MarkdownDialect.Cites(translation.Document.Body));
}
