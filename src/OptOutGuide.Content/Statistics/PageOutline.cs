using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Statistics;

/// <summary>A section of a page, with the blocks of its text.</summary>
/// <param name="Blocks">Plain text without the heading.</param>
/// <param name="IsFolded">Only its heading is visible until the reader opens it.</param>
/// <param name="IsAnswer">The folded answer to a question.</param>
internal sealed record PagePart(Section Section, ImmutableArray<string> Blocks, bool IsFolded, bool IsAnswer)
{
    public int Words => Blocks.Sum(block => TextMeasure.WordsOf(block).Count());

    public int HeadingWords => TextMeasure.WordsOf(Section.Title).Count();

    public int VisibleWords => HeadingWords + (IsFolded ? 0 : Words);
}

/// <summary>How readers find the text of a page: what is folded, and what leads to its main list or is its first answer.</summary>
/// <param name="Parts">The sections that the page itself shows, in order. Those of its sources page are left out.</param>
/// <param name="Top">The text down to the end of the main list; without a main list the first answer. Without title and banners.</param>
/// <param name="TopCitations">The citations of that text.</param>
/// <param name="MainListSteps">The number of steps of the main list; 0 without one.</param>
internal sealed record PageOutline(ImmutableArray<PagePart> Parts, ImmutableArray<string> Top, ImmutableArray<Citation> TopCitations, int MainListSteps)
{
    /// <summary>Whether the page has a main list: a guide that leads to a form.</summary>
    public bool HasMainList => MainListSteps > 0;

    public static PageOutline Of(ContentPage page, SiteLanguage language)
    {
        var parts = PartsOf(page, language);
        if (page is GuidePage guide && guide.Facts.Routes.Any(route => route.Form is not null)) return OfGuide(guide, language, parts);
        var answer = parts.FirstOrDefault(part => part.Words > 0);
        return new PageOutline(parts, answer?.Blocks ?? [], answer?.Section.Citations ?? [], MainListSteps: 0);
    }

    // The parts of the main list are in several sections; what stands beside the shared steps comes below the list.
    private static PageOutline OfGuide(GuidePage guide, SiteLanguage language, ImmutableArray<PagePart> parts)
    {
        var text = guide.TextIn(language);
        var (first, shared) = (text.Routes[0], text.Shared);
        string[] whole = ["", GuideFacts.HaveReadySection, first.Facts.Id];
        var before = parts.Where(part => whole.Contains(part.Section.Id)).ToList();
        return new PageOutline(
            parts,
            [.. before.SelectMany(part => part.Blocks), .. shared?.Steps.SelectMany(BlocksOf) ?? []],
            [.. before.SelectMany(part => part.Section.Citations), .. shared?.Section.Citations.Where(citation => citation.Item.Length > 0) ?? []],
            first.Steps.Length + (shared?.Steps.Length ?? 0));
    }

    private static ImmutableArray<PagePart> PartsOf(ContentPage page, SiteLanguage language)
    {
        var otherRoutes = page is GuidePage guide ? guide.Facts.Routes.Skip(1).Select(route => route.Id).ToHashSet(StringComparer.Ordinal) : [];
        var parts = ImmutableArray.CreateBuilder<PagePart>();
        var isBelowQuestions = false;
        foreach (var section in page.ShownIn(language).Body.Sections)
        {
            if (section.Level < 3) isBelowQuestions = page.RoleOf(section) == SectionRole.Questions;
            var isAnswer = isBelowQuestions && section.Level == 3;
            parts.Add(new PagePart(section, [.. section.Parts.SelectMany(BlocksOf)], isAnswer || otherRoutes.Contains(section.Id), isAnswer));
        }

        return parts.ToImmutable();
    }

    private static IEnumerable<string> BlocksOf(SectionPart part) => part switch
    {
        HtmlPart html => TextBlocks.Of(html.Html),
        AnchoredListPart list => list.Items.SelectMany(BlocksOf),
        _ => throw new InvalidOperationException($"Unknown kind of part: {part.GetType().Name}."),
    };

    private static IEnumerable<string> BlocksOf(AnchoredItem item) => [.. TextBlocks.Of(item.Html), .. TextBlocks.Of(item.MoreHtml)];
}
