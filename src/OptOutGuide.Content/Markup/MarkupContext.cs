using System.Collections.Immutable;
using Markdig.Syntax;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Languages;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>The Markdown of one document and everything that it can refer to.</summary>
/// <param name="Page">The page to which the text belongs.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="Text">The whole file; the Markdown is everything from <paramref name="BodyStart"/>.</param>
/// <param name="BodyStart">Where the Markdown begins in the text.</param>
/// <param name="FirstLine">The line of the file on which the body begins, from 1.</param>
/// <param name="Taps">The controls that the steps tap, by step id.</param>
/// <param name="DeferredPlaceholders">Placeholders that are filled later, by name.</param>
/// <param name="LabelNotSeen">The text beside a label that is known only in another language.</param>
/// <param name="Terms">Finds glossary terms; null if none are marked.</param>
/// <param name="Wording">What texts must not contain; null if it is not known.</param>
/// <param name="Letters">Ids of sections that are letters. Only they can contain fields, and glossary terms are not marked in them.</param>
/// <param name="IsSplit">Each section becomes a page of its own, the first one together with the lead.</param>
internal sealed record MarkupContext(
    PageId Page,
    SiteLanguage Language,
    string Path,
    string Text,
    int BodyStart,
    int FirstLine,
    LinkResolver Links,
    IReadOnlyDictionary<string, Tap> Taps,
    ImmutableArray<string> DeferredPlaceholders,
    string LabelNotSeen,
    GlossaryMatcher? Terms,
    WordingRules? Wording,
    ImmutableArray<string> Letters,
    bool IsSplit)
{
    /// <summary>The Markdown.</summary>
    public string Body { get; } = Text[BodyStart..];

    /// <summary>The position of a node in the file.</summary>
    public SourceLocation LocationOf(MarkdownObject node) => At(node.Line, node.Column);

    /// <summary>The position in the file of a line and column of the body, which count from 0.</summary>
    public SourceLocation At(int line, int column) => new(Path, line + FirstLine, column + 1);
}
