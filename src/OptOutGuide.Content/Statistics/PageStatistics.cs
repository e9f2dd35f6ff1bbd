using System.Collections.Immutable;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Deadlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Statistics;

/// <summary>The size and form of a page in one language, as readers meet it. Notices and texts that come from data are left out.</summary>
/// <param name="File">The Markdown file.</param>
/// <param name="Words">All words: title, banners, headings, text.</param>
/// <param name="UnfoldedWords">The words that are visible while all folds are closed.</param>
/// <param name="FirstWords">The words down to the end of the main list if the page leads to a form; else those of the first answer.</param>
/// <param name="LeadWords">The words before the first heading.</param>
/// <param name="LeadsToForm">The page is a guide whose routes lead to a form.</param>
/// <param name="Steps">The steps of the main list of a guide.</param>
/// <param name="WordsPerSentence">The mean, without title, headings and banners.</param>
/// <param name="ReadingEase">By <paramref name="Formula"/>; null for a language without a formula.</param>
/// <param name="Formula">The name of the formula; null if there is none.</param>
/// <param name="Sentences">The number of sentences, without title, headings and banners.</param>
/// <param name="Attributed">The sentences that name the outlet of a claim that they cite.</param>
/// <param name="FirstMarks">The marks down to the end of the main list, or in the first answer.</param>
/// <param name="Marks">The marks of the whole page.</param>
/// <param name="Answers">The folded answers to questions.</param>
public sealed record PageStatistics(
    PageId Page,
    SiteLanguage Language,
    string File,
    int Words,
    int UnfoldedWords,
    int FirstWords,
    int LeadWords,
    bool LeadsToForm,
    int Steps,
    double WordsPerSentence,
    double? ReadingEase,
    string? Formula,
    int Sentences,
    ImmutableArray<AttributedSentence> Attributed,
    int FirstMarks,
    int Marks,
    ImmutableArray<PageStatistics.Answer> Answers)
{
    /// <summary>The share of <see cref="Attributed"/> sentences, in percent.</summary>
    public double AttributedPercent => Sentences == 0 ? 0 : 100.0 * Attributed.Length / Sentences;

    /// <summary>The limits of the page in <c>site.yaml</c>. Reading ease has one in the original language only.</summary>
    public PageLimits LimitsIn(ContentCatalog catalog)
    {
        var limits = LimitsOf(catalog, catalog.Find(Page));
        return Language == catalog.Site.Languages[0] ? limits : limits with { Flesch = null };
    }

    /// <summary>The statistics of all pages of the content folder at an instant, by page and language.</summary>
    public static ImmutableArray<PageStatistics> AllOf(ContentCatalog catalog, DateTimeOffset now)
    {
        var (state, attribution) = (catalog.StateAt(now), new AttributionFinder(catalog));
        return [.. OrderedParallel.Select(Texts(catalog), text => Of(catalog, text.Page, text.Language, state, attribution))];
    }

    /// <summary>The attributed sentences of all pages for which <c>site.yaml</c> has a limit.</summary>
    internal static IEnumerable<AttributedSentence> AttributedIn(ContentCatalog catalog)
    {
        var attribution = new AttributionFinder(catalog);
        return
            from text in Texts(catalog)
            where LimitsOf(catalog, text.Page).AttributedPercent is not null
            from section in PageOutline.SectionsOf(text.Page, text.Language)
            from found in attribution.In(section.Citations)
            select found;
    }

    private static List<(ContentPage Page, SiteLanguage Language)> Texts(ContentCatalog catalog) =>
        [.. from page in catalog.Pages from language in catalog.Site.Languages select (page, language)];

    private static PageLimits LimitsOf(ContentCatalog catalog, ContentPage? page)
    {
        var (guides, articles, home) = catalog.Site.Limits;
        return page switch { GuidePage => guides, ArticlePage => articles, HomePage => home, _ => new PageLimits() };
    }

    private static PageStatistics Of(ContentCatalog catalog, ContentPage page, SiteLanguage language, SiteState state, AttributionFinder attribution)
    {
        var (document, outline, marks) = (page.In(language), PageOutline.Of(page, language), new MarkCount(catalog, state));
        var banners = page.Deadlines.Select(state.Of).Select(status => Banner.Of(catalog, status, language)).ToList();
        var above = Count(document.FrontMatter.Title) + banners.Sum(banner => banner.Words);
        var (parts, formula) = (outline.Parts, ReadingFormula.For(language.Culture));
        var text = TextMeter.Sum(parts, part => part.Text);
        var bannerMarks = banners.Sum(banner => marks.InSection(banner.Section.Citations));
        var listMark = marks.OfWhole(outline.ListCitations);
        return new PageStatistics(
            page.Id,
            language,
            document.File,
            above + parts.Sum(part => part.TitleWords + part.Words),
            above + parts.Sum(part => part.VisibleWords),
            (outline.LeadsToForm ? above : 0) + outline.FirstWords,
            parts[0].Words,
            outline.LeadsToForm,
            outline.Steps,
            text.Sentences == 0 ? 0 : (double)text.Words / text.Sentences,
            formula?.EaseOf(text),
            formula?.Name,
            text.Sentences,
            [.. parts.SelectMany(part => attribution.In(part.Section.Citations))],
            (outline.LeadsToForm ? bannerMarks : 0) + listMark + outline.FirstCitations.GroupBy(citation => citation.Section).Sum(marks.InSection),
            bannerMarks
                + listMark
                + parts.Sum(part => marks.InSection(part.Section.Citations))
                + parts.Where(part => part.Fold != PageFold.None).Sum(part => marks.OfWhole(part.Section.Citations)),
            [.. parts.Where(part => part.Fold == PageFold.Answer).Select(part => new Answer(part.Section.Id, part.Words, part.Section.Location))]);
    }

    private static int Count(string text) => TextMeasure.WordsIn(text);

    /// <summary>A folded answer.</summary>
    /// <param name="Id">The id of its section.</param>
    /// <param name="Words">Without the question.</param>
    public sealed record Answer(string Id, int Words, SourceLocation Location);

    private sealed record Banner(Section Section, int Words)
    {
        public static Banner Of(ContentCatalog catalog, DeadlineStatus status, SiteLanguage language)
        {
            var section = catalog.TextOf(status.Deadline).For(status.Phase, language);
            var html = section.Parts.OfType<HtmlPart>().Select(part => part.Html).Prepend(section.TitleHtml);
            return new Banner(section, html.SelectMany(part => TextBlocks.Of(part))
                .Sum(text => Count(DeadlineText.FillIn(text, status.Deadline, status.DaysLeft, catalog.Dates(language).Write))));
        }
    }
}
