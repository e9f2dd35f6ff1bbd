using System.Text.Json;
using OptOutGuide.Content.Statistics;

namespace OptOutGuide.Web.Commands;

/// <summary>The output of <c>check --stats</c>: the size and form of every page.</summary>
internal static class StatisticsReport
{
    private static readonly (string Heading, Func<PageStatistics, string> ValueOf)[] Columns =
    [
        ("page", page => page.Page.Value),
        ("lang", page => page.Language.Code),
        .. StatisticsColumn.All.Select(column => (column.Heading, (Func<PageStatistics, string>)column.TextOf)),
    ];

    // Text is aligned at its start, numbers at their end.
    private const int TextColumns = 2;

    /// <summary>Prints a table with a line for each page and language, then the formulas.</summary>
    public static void PrintTable(IReadOnlyList<PageStatistics> pages, TextWriter output)
    {
        var headings = Columns.Select(column => column.Heading).ToArray();
        var rows = pages.Select(page => Columns.Select(column => column.ValueOf(page)).ToArray()).Prepend(headings).ToList();
        var widths = Columns.Select((_, index) => rows.Max(row => row[index].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, index) => index < TextColumns ? cell.PadRight(widths[index]) : cell.PadLeft(widths[index]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }

        var formulas = pages.Where(page => page.Formula is not null).Select(page => $"{page.Language.Code}: {page.Formula}").Distinct();
        output.WriteLine($"Reading ease: {string.Join(", ", formulas)}.");
    }

    /// <summary>Prints one JSON object for each page and language, on one line.</summary>
    public static void PrintJson(IEnumerable<PageStatistics> pages, JsonSerializerOptions options, TextWriter output)
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

    private static double Rounded(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
