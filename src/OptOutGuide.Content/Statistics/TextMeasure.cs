using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Statistics;

/// <summary>Words, sentences and syllables of a text.</summary>
internal readonly record struct TextMeasure(int Words, int Sentences, int Syllables)
{
    /// <summary>The words of a text: what stands between spaces and has a letter or a digit.</summary>
    public static IEnumerable<string> WordsOf(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit));

    /// <summary>Measures blocks of plain text. A block without a full stop is one sentence.</summary>
    public static TextMeasure Of(IEnumerable<string> blocks, ReadingFormula? formula)
    {
        var measure = default(TextMeasure);
        foreach (var sentence in blocks.SelectMany(block => SentenceSplitter.Split(block)))
        {
            var words = WordsOf(sentence).ToList();
            if (words.Count == 0) continue;
            var syllables = formula is null ? 0 : words.Sum(formula.SyllablesOf);
            measure = new TextMeasure(measure.Words + words.Count, measure.Sentences + 1, measure.Syllables + syllables);
        }

        return measure;
    }
}
