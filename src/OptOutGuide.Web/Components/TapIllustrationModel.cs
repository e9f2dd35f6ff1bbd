using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Components;

/// <summary>A generic drawing of what a step taps, made from the step's own facts so that text and drawing cannot differ.</summary>
/// <param name="Kind"><c>menu</c>, <c>button</c>, <c>link</c> or <c>field</c>.</param>
/// <param name="Language">The label's language code; null if it is the page's.</param>
public sealed record TapIllustrationModel(string Kind, string Label, string? Language) : IComponentModel<TapIllustrationModel, TapIllustration>
{
    /// <summary>The drawing of a step in a language.</summary>
    public static TapIllustrationModel From(Tap tap, SiteLanguage language)
    {
        var (own, text, _) = tap.LabelFor(language);
        return new TapIllustrationModel(NameOf(tap.Kind), text, own == language ? null : own.Code);
    }

    private static string NameOf(TapKind kind) => kind switch
    {
        TapKind.Menu => "menu",
        TapKind.Button => "button",
        TapKind.Link => "link",
        _ => "field",
    };
}
