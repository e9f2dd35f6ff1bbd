using System.Collections.Immutable;
using System.Text;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Phrases of a language that texts must not contain.</summary>
/// <param name="EmptyLinks">Texts of links that do not describe the target: "click here".</param>
internal sealed record WordingRules(RelativeDates RelativeDates, ImmutableArray<string> EmptyLinks);

/// <summary>Finds relative dates and empty link texts in a document. To be run after the links are resolved.</summary>
internal sealed class WordingScan(MarkupContext context)
{
    /// <summary>At most one relative date for each paragraph, heading and table cell.</summary>
    public IEnumerable<Diagnostic> Run(CollectedNodes nodes)
    {
        if (context.Wording is not { } rules) yield break;
        var buffer = new StringBuilder();
        foreach (var leaf in nodes.Leaves)
        {
            if (leaf.Inline is not { } inlines) continue;
            if (rules.RelativeDates.FindIn(PlainText.Of(inlines, buffer), context.LocationOf(leaf)) is { } found) yield return found;
        }

        // Some of the collected links have been replaced by fields.
        foreach (var link in nodes.Links.Where(link => link.Parent is not null))
        {
            var text = PlainText.Of(link, buffer);
            if (!rules.EmptyLinks.Contains(Typography.Undo(text), StringComparer.OrdinalIgnoreCase)) continue;
            yield return new Diagnostic(
                Rule.EmptyLinkText, context.LocationOf(link), $"The text of the link is only '{text}'.", "Let the text describe the target of the link.");
        }
    }
}
