using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;

namespace OptOutGuide.Content.Statistics;

/// <summary>A section of a page.</summary>
/// <param name="Text">Its text without the heading.</param>
/// <param name="Fold">Whether, and as what, the section is folded.</param>
/// <param name="HasTitle">Whether the page shows the heading.</param>
internal sealed record PagePart(Section Section, TextMeasure Text, PageFold Fold, bool HasTitle)
{
    public int Words => Text.Words;

    public int TitleWords { get; } = HasTitle ? TextMeasure.WordsIn(Section.Title) : 0;

    public int VisibleWords => TitleWords + (Fold == PageFold.None ? Words : 0);
}

/// <summary>What a section is folded as. Only the heading of a fold is visible until the reader opens it.</summary>
internal enum PageFold
{
    None,
    Route,
    Answer,
}

/// <summary>How readers meet the text of a page: what is folded, and what they read first.</summary>
/// <param name="Parts">The sections that the page itself shows, in document order. Those of its sources page are left out.</param>
/// <param name="FirstWords">
/// The words down to the end of the main list if the page leads to a form, without title and banners; else those of the first answer.
/// </param>
/// <param name="FirstCitations">The citations of that text.</param>
/// <param name="ListCitations">The citations of the sections from which the main list of a guide is made.</param>
/// <param name="Steps">The number of steps of the main list of a guide.</param>
/// <param name="LeadsToForm">The page is a guide whose routes lead to a form.</param>
internal sealed record PageOutline(
    ImmutableArray<PagePart> Parts,
    int FirstWords,
    ImmutableArray<Citation> FirstCitations,
    ImmutableArray<Citation> ListCitations,
    int Steps,
    bool LeadsToForm)
{
    public static PageOutline Of(ContentPage page, SiteLanguage language)
    {
        var meter = new TextMeter(ReadingFormula.For(language.Culture));
        if (page is GuidePage guide && guide.TextIn(language) is { Main: { } main } text) return OfGuide(guide, language, text, main, meter);
        var parts = PartsOf(page, language, hiddenTitles: [], meter);
        var answer = parts.FirstOrDefault(part => part.Words > 0);
        return new PageOutline(parts, answer?.Words ?? 0, answer?.Section.Citations ?? [], [], Steps: 0, LeadsToForm: false);
    }

    // As the guide page shows it: the list has no headings of its own, and what stands beside its steps comes below it.
    private static PageOutline OfGuide(GuidePage guide, SiteLanguage language, LocalizedGuide text, GuideRouteText main, TextMeter meter)
    {
        var leadsToForm = guide.Facts.Routes.Any(route => route.Form is not null);
        ImmutableArray<GuideStep> steps = [.. main.Steps, .. text.Shared?.Steps ?? []];
        ImmutableArray<Citation> ofList = [.. main.Section.Citations, .. text.Shared?.Section.Citations ?? []];
        var (lead, ready) = (guide.In(language).Body.Lead, guide.In(language).Body.Get(GuideFacts.HaveReadySection));
        var parts = PartsOf(guide, language, HiddenTitlesOf(guide, language, text, main), meter);
        var above = leadsToForm ? TextMeter.Sum(lead.Parts, meter.Of).Words + TextMeter.Sum(text.HaveReady, meter.Of).Words : 0;
        var citedAbove = leadsToForm ? lead.Citations.Concat(ready.Citations) : [];
        return new PageOutline(
            parts,
            above + TextMeter.Sum(steps, meter.Of).Words,
            [.. citedAbove, .. ofList.Where(citation => citation.Item.Length > 0)],
            ofList,
            steps.Length,
            leadsToForm);
    }

    private static HashSet<string> HiddenTitlesOf(GuidePage guide, SiteLanguage language, LocalizedGuide text, GuideRouteText main)
    {
        var routes = guide.Facts.Routes.Select(route => route.Id).ToHashSet(StringComparer.Ordinal);
        var above = guide.ShownIn(language).Body.Sections.TakeWhile(section => !routes.Contains(section.Id)).Last();
        var hidden = new HashSet<string>(StringComparer.Ordinal) { GuideFacts.HaveReadySection };
        if (text.Shared is { } shared) hidden.Add(shared.Section.Id);
        if (above is not { Level: 2, Parts.IsEmpty: true }) return hidden;
        hidden.Add(above.Id);
        if (main.Facts.Form is not null || text.Shared is not null) hidden.Add(main.Section.Id);
        return hidden;
    }

    private static ImmutableArray<PagePart> PartsOf(ContentPage page, SiteLanguage language, HashSet<string> hiddenTitles, TextMeter meter)
    {
        var text = (page as GuidePage)?.TextIn(language);
        var routes = text?.Routes.Skip(1).Select(route => route.Section.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        var parts = ImmutableArray.CreateBuilder<PagePart>();
        var questions = page.QuestionsIn(language);
        foreach (var section in SectionsOf(page, language))
        {
            var fold = routes.Contains(section.Id) ? PageFold.Route : questions.Contains(section.Id) ? PageFold.Answer : PageFold.None;
            parts.Add(new PagePart(section, TextMeter.Sum(section.Parts, meter.Of), fold, !hiddenTitles.Contains(section.Id)));
        }

        return parts.ToImmutable();
    }

    /// <summary>The sections of <see cref="Parts"/>.</summary>
    public static IEnumerable<Section> SectionsOf(ContentPage page, SiteLanguage language)
    {
        var leftOut = (page as GuidePage)?.TextIn(language)?.LeftOut.Select(route => route.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        return page.ShownIn(language).Body.Sections.Where(section => !leftOut.Contains(section.Id));
    }
}
