using System.Collections.Immutable;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Statistics;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Compares the texts of pages with the limits in <c>site.yaml</c>.</summary>
internal static class LimitChecks
{
    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.OverLimit, (catalog, today) => Measure(catalog, today).SelectMany(measured => FindOverLimit(measured.Page, measured.Limits))),
        new(Rule.AttributedSentence, (catalog, _) => FindAttributed(catalog)),
    ];

    private static IEnumerable<(PageStatistics Page, PageLimits Limits)> Measure(ContentCatalog catalog, DateOnly today)
    {
        if (catalog.Site.Limits.AreEmpty) return [];
        var noon = new DateTimeOffset(today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        return
            from page in PageStatistics.AllOf(catalog, noon)
            let limits = page.LimitsIn(catalog)
            where !limits.IsEmpty
            select (page, limits);
    }

    private static IEnumerable<Diagnostic> FindOverLimit(PageStatistics page, PageLimits limits)
    {
        var (list, answer) = (page.LeadsToForm, !page.LeadsToForm);
        var top = SourceLocation.StartOf(page.File);
        ImmutableArray<(int? Limit, int Value, bool Applies, string What, string Fix)> counts =
        [
            (limits.MainListWords, page.FirstWords, list, "words from the title to the end of the main list",
                "Keep what to do, and move the rest into a fold or to the sources page."),
            (limits.MainListSteps, page.Steps, list, "steps in its main list", "Join steps, or move what few readers need into a fold."),
            (limits.MainListMarks, page.FirstMarks, list, "marks down to the end of the main list",
                "Move statements that are disputed, overdue or second-hand below the list, or find a first-hand source."),
            (limits.FirstAnswerWords, page.FirstWords, answer, "words in its first answer", "Say in it what to do, and move the rest below."),
            (limits.LeadWords, page.LeadWords, true, "words before the first heading", "Say in one line what the page is for."),
            (limits.Words, page.Words, true, "words", "Leave out what readers do not need, or move it to the sources page or to a page of its own."),
            (limits.UnfoldedWords, page.UnfoldedWords, true, "words that are not folded",
                "Move what few readers need below a heading in a section with the role 'questions', or to the sources page."),
            (limits.Marks, page.Marks, true, "marks", "Remove statements that readers do not need, or move them to the sources page."),
        ];
        foreach (var (limit, value, applies, what, fix) in counts)
        {
            if (applies && value > limit) yield return Over(page, top, FormattableString.Invariant($"has {value} {what}; the limit is {limit}."), fix);
        }

        foreach (var found in page.Answers.Where(found => found.Words > limits.AnswerWords))
        {
            var message = FormattableString.Invariant($"has {found.Words} words in the answer '{found.Id}'; the limit is {limits.AnswerWords}.");
            yield return Over(page, found.Location, message, "Begin with the answer, and leave out who said it.");
        }

        if (page.AttributedPercent > limits.AttributedPercent)
        {
            var message = FormattableString.Invariant(
                $"has {page.AttributedPercent:0} % of sentences that name the outlet that they cite; the limit is {limits.AttributedPercent} %.");
            yield return Over(page, top, message, "State the fact and cite it; the sources page names the outlet.");
        }

        if (page.ReadingEase < limits.Flesch)
        {
            var message = FormattableString.Invariant($"has a reading ease ({page.Formula}) of {page.ReadingEase:0}; the limit is {limits.Flesch}.");
            yield return Over(page, top, message, "Write shorter sentences and shorter words.");
        }
    }

    private static Diagnostic Over(PageStatistics page, SourceLocation location, string message, string fix) =>
        new(Rule.OverLimit, location, $"'{page.Page}' in {page.Language.NativeName} {message}", fix);

    private static IEnumerable<Diagnostic> FindAttributed(ContentCatalog catalog) =>
        from found in PageStatistics.AttributedIn(catalog)
        select new Diagnostic(
            Rule.AttributedSentence,
            found.Location,
            $"The sentence names '{found.Outlet}', which the sources page names, too.",
            "State the fact and cite it. A name stays only where it is the information: a court, an authority, Meta.");
}
