using System.Collections.Immutable;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.EditorialChecks;

/// <summary>Finds markup that the reader would see.</summary>
internal static class RawMarkupChecks
{
    private const string Plain = "Remove it: this text is no Markdown.";

    public static ImmutableArray<EditorialCheck> All { get; } =
    [
        new(Rule.RawMarkup, (catalog, _) =>
        [
            .. catalog.AllTexts.SelectMany(document => document.Body.RawMarkup),
            .. PlainTexts.Of(catalog).SelectMany(FindIn),
        ]),
    ];

    private static IEnumerable<Diagnostic> FindIn(Located<string> text) =>
        RawEmphasis.Find(text.Value).Concat(RawPatterns.FindInPlain(text.Value)).Select(mark => (mark with { Fix = Plain }).At(text.Location));
}
