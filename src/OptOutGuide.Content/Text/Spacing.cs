namespace OptOutGuide.Content.Text;

/// <summary>The punctuation rules of a language.</summary>
public enum Spacing
{
    /// <summary>As typed.</summary>
    Plain,

    /// <summary>No-break spaces before <c>: ; ! ?</c> and inside « ».</summary>
    French,
}
