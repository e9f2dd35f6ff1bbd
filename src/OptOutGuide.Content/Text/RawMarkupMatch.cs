namespace OptOutGuide.Content.Text;

/// <summary>Characters of markup that stay visible in a text.</summary>
/// <param name="Index">Where they begin in the text.</param>
/// <param name="Shown">What the reader would see.</param>
/// <param name="Fix">How to fix it, as a sentence.</param>
internal sealed record RawMarkupMatch(int Index, string Shown, string Fix)
{
    /// <summary>Stands in a text for everything that is not literal: resolved markup, code, an escaped character.</summary>
    public const char Resolved = '\uFFFC';

    /// <summary>The diagnostic of a mark.</summary>
    public Diagnostic At(SourceLocation location) => new(Rule.RawMarkup, location, $"The reader would see '{Shown}'.", Fix);
}
