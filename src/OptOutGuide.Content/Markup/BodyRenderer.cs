using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Markdown to <see cref="RenderedBody"/>. Markdig's mutable tree is not visible outside of this namespace.</summary>
internal static class BodyRenderer
{
    /// <summary>Renders a document. The result must not be used if a diagnostic was added.</summary>
    public static RenderedBody Render(MarkupContext context, DiagnosticBag bag)
    {
        var document = MarkdownParser.Parse(context, bag);
        var nodes = new CollectedNodes(document);
        AnchorIds.Attach(nodes, context, bag);
        new MarkupChecks(context, bag).Run(document, nodes);
        var rawMarkup = new RawMarkupScan(context).Run(nodes);
        var result = new MarkupRewriter(context, bag).Rewrite(document, nodes);
        return new RenderedBody(
            new SectionSplitter(context).Split(document),
            result.Links,
            result.FillInFields,
            result.Terms,
            TextRunsOf(document, nodes, context),
            result.PortableMarkdown)
        {
            Forms = result.Forms,
            Hosts = result.Hosts,
            RawMarkup = rawMarkup,
        };
    }

    private static ImmutableArray<TextRun> TextRunsOf(MarkdownDocument document, CollectedNodes nodes, MarkupContext context)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        foreach (var leaf in nodes.Leaves)
        {
            if (leaf.Inline is { } text) runs.Add(new TextRun(PlainText.Of(text), IsLink: false, context.LocationOf(leaf)));
        }

        // From the tree, because some of the collected links have been replaced by fields.
        MarkdownTree.VisitInlines(document, inline =>
        {
            if (inline is LinkInline link) runs.Add(new TextRun(PlainText.Of(link), IsLink: true, context.LocationOf(link)));
        });
        return runs.ToImmutable();
    }
}
