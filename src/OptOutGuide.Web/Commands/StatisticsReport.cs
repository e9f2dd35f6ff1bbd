using System.Text.Json;
using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Statistics;

namespace OptOutGuide.Web.Commands;

/// <summary>The output of <c>check --stats</c>: the size and form of every page.</summary>
internal static class StatisticsReport
{
    // Text is aligned at its start, numbers at their end.
    private const int TextColumns = 2;

    /// <summary>Prints a table with a line for each page and language, then the formulas. Numbers beyond their limit are set off.</summary>
    public static void PrintTable(IReadOnlyList<PageStatistics> pages, ContentCatalog catalog, CommandOutput output)
    {
        StyledText[] headings = [Heading("page"), Heading("lang"), .. StatisticsColumn.All.Select(column => Heading(column.Heading))];
        var rows = pages.Select(page => RowOf(page, page.LimitsIn(catalog))).Prepend(headings).ToList();
        var widths = headings.Select((_, index) => rows.Max(row => row[index].Text.Length)).ToArray();
        foreach (var row in rows) output.WriteLine([.. row.Select((cell, index) => Aligned(cell, index, widths[index]))]);

        var formulas = pages.Where(page => page.Formula is not null).Select(page => $"{page.Language.Code}: {page.Formula}").Distinct();
        output.WriteLine(new StyledText($"Reading ease: {string.Join(", ", formulas)}.", Tone.Dim));
    }

    /// <summary>Prints one JSON object for each page and language, on one line.</summary>
    public static void PrintJson(IEnumerable<PageStatistics> pages, JsonSerializerOptions options, CommandOutput output)
    {
        foreach (var page in pages)
        {
            var text = new
            {
                page = page.Page.Value,
                language = page.Language.Code,
                words = page.Words,
                unfoldedWords = page.UnfoldedWords,
                mainListWords = page.LeadsToForm ? page.FirstWords : (int?)null,
                mainListSteps = page.LeadsToForm ? page.Steps : (int?)null,
                firstAnswerWords = page.LeadsToForm ? (int?)null : page.FirstWords,
                leadWords = page.LeadWords,
                wordsPerSentence = Rounded(page.WordsPerSentence),
                readingEase = page.ReadingEase is { } ease ? Rounded(ease) : (double?)null,
                formula = page.Formula,
                sentences = page.Sentences,
                attributedPercent = Rounded(page.AttributedPercent),
                attributed = page.Attributed.Select(found => new { line = found.Location.Line, outlet = found.Outlet, sentence = found.Sentence }),
                mainListMarks = page.LeadsToForm ? page.FirstMarks : (int?)null,
                marks = page.Marks,
                answers = page.Answers.Select(answer => new { id = answer.Id, words = answer.Words }),
            };
            output.WriteLine(JsonSerializer.Serialize(text, options));
        }
    }

    private static StyledText Heading(string text) => new(text, Tone.Strong);

    private static StyledText[] RowOf(PageStatistics page, PageLimits limits) =>
    [
        page.Page.Value,
        page.Language.Code,
        .. StatisticsColumn.All.Select(column => new StyledText(column.TextOf(page), column.IsExceededBy(page, limits) ? Tone.Error : Tone.Plain)),
    ];

    private static StyledText Aligned(StyledText cell, int index, int width) => cell with
    {
        Text = (index == 0 ? "" : "  ") + (index < TextColumns ? cell.Text.PadRight(width) : cell.Text.PadLeft(width)),
    };

    private static double Rounded(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
