using System.Collections.Immutable;
using System.Globalization;
using OptOutGuide.Content.Catalog;

namespace OptOutGuide.Content.Statistics;

/// <summary>A column of the table of statistics: one number for each page.</summary>
/// <param name="Heading">As in <c>docs/authoring.md</c>.</param>
/// <param name="ValueOf">The number; null where it does not apply to the page.</param>
/// <param name="LimitOf">The limit of the number; null where there is none.</param>
/// <param name="Format">How the number is written.</param>
/// <param name="IsLowest">The limit is the lowest allowed number instead of the highest.</param>
public sealed record StatisticsColumn(
    string Heading,
    Func<PageStatistics, double?> ValueOf,
    Func<PageLimits, int?> LimitOf,
    string Format = "0",
    bool IsLowest = false)
{
    /// <summary>All columns, in order.</summary>
    public static ImmutableArray<StatisticsColumn> All { get; } =
    [
        new("words", page => page.Words, limits => limits.Words),
        new("unfolded", page => page.UnfoldedWords, limits => limits.UnfoldedWords),
        new("list", page => page.LeadsToForm ? page.FirstWords : null, limits => limits.MainListWords),
        new("answer", page => page.LeadsToForm ? null : page.FirstWords, limits => limits.FirstAnswerWords),
        new("steps", page => page.LeadsToForm ? page.Steps : null, limits => limits.MainListSteps),
        new("words/sentence", page => page.WordsPerSentence, _ => null, "0.0"),
        new("ease", page => page.ReadingEase, limits => limits.Flesch, IsLowest: true),
        new("attributed", page => page.AttributedPercent, limits => limits.AttributedPercent, "0.0 '%'"),
        new("list marks", page => page.LeadsToForm ? page.FirstMarks : null, limits => limits.MainListMarks),
        new("marks", page => page.Marks, limits => limits.Marks),
    ];

    /// <summary>The number of a page as text; <c>-</c> where it does not apply.</summary>
    public string TextOf(PageStatistics page) => ValueOf(page)?.ToString(Format, CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Whether the number of a page exceeds its limit, or is below a lowest one.</summary>
    public bool IsExceededBy(PageStatistics page, PageLimits limits) => IsLowest ? ValueOf(page) < LimitOf(limits) : ValueOf(page) > LimitOf(limits);
}
