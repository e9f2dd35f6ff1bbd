using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Statistics;

/// <summary>Measures the texts of one page. Each list item is measured once, although a step belongs to the main list and to its section.</summary>
internal sealed class TextMeter(ReadingFormula? formula)
{
    private readonly Dictionary<AnchoredItem, TextMeasure> _items = new(ReferenceEqualityComparer.Instance);

    /// <summary>Measures a part of a section.</summary>
    public TextMeasure Of(SectionPart part) => part switch
    {
        HtmlPart html => OfHtml(html.Html),
        AnchoredListPart list => Sum(list.Items, Of),
        _ => throw new InvalidOperationException($"Unknown kind of part: {part.GetType().Name}."),
    };

    /// <summary>Measures a list item.</summary>
    public TextMeasure Of(AnchoredItem item)
    {
        if (_items.TryGetValue(item, out var known)) return known;
        var measure = OfHtml(item.Html) + OfHtml(item.MoreHtml);
        _items.Add(item, measure);
        return measure;
    }

    /// <summary>Adds up measures.</summary>
    public static TextMeasure Sum<T>(IEnumerable<T> texts, Func<T, TextMeasure> measure) =>
        texts.Aggregate(default(TextMeasure), (sum, text) => sum + measure(text));

    private TextMeasure OfHtml(string html) => html.Length == 0 ? default : TextMeasure.Of(TextBlocks.Of(html), formula);
}
