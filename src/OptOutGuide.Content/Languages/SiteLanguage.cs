using System.Globalization;

namespace OptOutGuide.Content.Languages;

/// <summary>How a language sets its punctuation.</summary>
public enum Spacing
{
    /// <summary>As typed.</summary>
    Plain,

    /// <summary>No-break spaces before <c>: ; ! ?</c> and inside « ».</summary>
    French,
}

/// <summary>One language of the site, from <c>site.yaml</c>, the only list of languages.</summary>
/// <param name="Code">BCP 47 code, and the first segment of every address: <c>fr</c>.</param>
/// <param name="NativeName">The language's name in itself: <c>Français</c>.</param>
public sealed record SiteLanguage(string Code, CultureInfo Culture, string NativeName, Spacing Spacing)
{
    /// <summary>Value of the HTML attribute <c>dir</c>.</summary>
    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";
}
