using System.Globalization;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Languages;

/// <summary>One language of the site, from <c>site.yaml</c>.</summary>
/// <param name="Code">BCP 47 code, and the first segment of every address: <c>fr</c>.</param>
/// <param name="NativeName">The name of the language in that language: <c>Français</c>.</param>
public sealed record SiteLanguage(string Code, CultureInfo Culture, string NativeName, Spacing Spacing)
{
    /// <summary>Value of the HTML attribute <c>dir</c>.</summary>
    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";
}
