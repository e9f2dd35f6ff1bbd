using Markdig.Syntax;
using OptOutGuide.Content.Markup.Extensions;
using OptOutGuide.Content.Sources;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Second stage: reports markup that the site does not support. The tree is not changed.</summary>
internal sealed class MarkupChecks(MarkupContext context, DiagnosticBag bag)
{
    /// <summary>Runs all checks. The ids of headings must be attached.</summary>
    public void Run(MarkdownDocument document, CollectedNodes nodes)
    {
        CheckEntities(nodes);
        new TableChecks(context, bag).Run(nodes);
        CheckReferences(nodes);
        CheckIdSyntax(nodes);
        foreach (var heading in nodes.Headings)
        {
            if (heading.Parent == document) CheckHeading(heading);
            else Report(Rule.Heading, heading, "A heading cannot be inside a list or quote.", "Move it out of there, or write it as text.");
        }
    }

    private void CheckEntities(CollectedNodes nodes)
    {
        foreach (var entity in nodes.Entities)
        {
            if (HiddenCharacters.Find(entity.Transcoded.AsSpan()) is { } codePoint)
                bag.Add(HiddenCharacterScan.DiagnosticAt(context.LocationOf(entity), codePoint));
        }
    }

    private void CheckReferences(CollectedNodes nodes)
    {
        var used = nodes.Links.Select(link => link.Reference).ToHashSet();
        foreach (var unused in nodes.References.Where(reference => !used.Contains(reference)))
            Report(Rule.Unsupported, unused, $"No link uses the address of '[{unused.Label}]'.", "Remove the line.");
    }

    private void CheckIdSyntax(CollectedNodes nodes)
    {
        foreach (var literal in nodes.Literals.Where(literal => literal.Content.AsSpan().Contains("{#", StringComparison.Ordinal)))
        {
            Report(
                Rule.StrayPlaceholder,
                literal,
                "'{#' does not begin a valid id at the end of a heading or list item.",
                Identifiers.Fix);
        }
    }

    private void CheckHeading(HeadingBlock heading)
    {
        if (heading.Level is not (2 or 3))
        {
            Report(
                Rule.Heading,
                heading,
                FormattableString.Invariant($"A text cannot have a heading of level {heading.Level}."),
                "Use ## or ###; the title of the page is in the front matter.");
        }

        if (AnchorIds.IdOf(heading) is null)
            Report(Rule.Heading, heading, "The heading has no id.", "End the line with {#some-id}, the same in every language.");
        MarkdownTree.VisitInlines(heading, inline =>
        {
            if (inline is CitationInline citation)
                Report(Rule.StrayPlaceholder, citation, "A heading cannot contain a citation.", "Move the citation after a sentence below it.");
        });
    }

    private void Report(Rule rule, MarkdownObject node, string message, string fix) => bag.Add(rule, context.LocationOf(node), message, fix);
}
