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
            result.PortableMarkdown)
        {
            Forms = result.Forms,
            Hosts = result.Hosts,
            EditorialDiagnostics = [.. rawMarkup, .. new WordingScan(context).Run(nodes)],
        };
    }
}
