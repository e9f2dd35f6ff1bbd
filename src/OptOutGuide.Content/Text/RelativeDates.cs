namespace OptOutGuide.Content.Text;

/// <summary>Finds phrases that are true on one day only: "today".</summary>
/// <param name="phrases">The phrases of a language.</param>
internal sealed class RelativeDates(IEnumerable<string> phrases)
{
    private readonly PhraseMatcher _matcher = new(phrases, joinsBefore: before => before is '’' or '\'', joinsAfter: _ => false);

    /// <summary>The diagnostic of the first phrase in a text; null if there is none.</summary>
    public Diagnostic? FindIn(ReadOnlySpan<char> text, SourceLocation location)
    {
        if (!_matcher.TryFind(text, 0, out var at, out var phrase)) return null;
        var found = Typography.Undo(text.Slice(at, phrase.Length).ToString());
        return new Diagnostic(Rule.RelativeDate, location, $"'{found}' is true on one day only.", "Write a date, or remove the phrase.");
    }
}
