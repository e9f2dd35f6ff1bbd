using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Statistics;

/// <summary>Words, sentences and syllables of a text.</summary>
internal readonly record struct TextMeasure(int Words, int Sentences, int Syllables)
{
    /// <summary>The measure of two texts.</summary>
    public static TextMeasure operator +(TextMeasure a, TextMeasure b) => new(a.Words + b.Words, a.Sentences + b.Sentences, a.Syllables + b.Syllables);

    /// <summary>The number of words of a text: what stands between white space and has a letter or a digit.</summary>
    public static int WordsIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (TryTakeWord(ref text, out _)) count++;
        return count;
    }

    /// <summary>Measures blocks of plain text. A block without a full stop is one sentence.</summary>
    public static TextMeasure Of(IEnumerable<string> blocks, ReadingFormula? formula)
    {
        var measure = default(TextMeasure);
        foreach (var block in blocks)
        {
            for (var at = 0; SentenceSplitter.TryTake(block, ref at, out var sentence);)
            {
                var (words, syllables) = (0, 0);
                for (var rest = block.AsSpan(sentence); TryTakeWord(ref rest, out var word); words++) syllables += formula?.SyllablesOf(word) ?? 0;
                if (words > 0) measure += new TextMeasure(words, Sentences: 1, syllables);
            }
        }

        return measure;
    }

    // Spans, so that no word becomes a string of its own.
    private static bool TryTakeWord(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> word)
    {
        for (text = text.TrimStart(); !text.IsEmpty; text = text.TrimStart())
        {
            var (length, isWord) = (0, false);
            for (; length < text.Length && !char.IsWhiteSpace(text[length]); length++) isWord |= char.IsLetterOrDigit(text[length]);
            word = text[..length];
            text = text[length..];
            if (isWord) return true;
        }

        word = default;
        return false;
    }
}
