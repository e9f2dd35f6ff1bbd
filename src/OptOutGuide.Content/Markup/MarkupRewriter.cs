using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using OptOutGuide.Content.Addresses;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>What the third stage has found in a document.</summary>
internal sealed record RewriteResult(
    ImmutableArray<Located<PageTarget>> Links,
    ImmutableArray<FillInField> FillInFields,
    ImmutableArray<string> Forms,
    ImmutableArray<Located<string>> Hosts,
    ImmutableArray<string> Terms,
    EditedText PortableMarkdown);

/// <summary>Third stage: fills placeholders, resolves links, marks glossary terms and applies typography, in the tree and in the portable Markdown.</summary>
internal sealed class MarkupRewriter(MarkupContext context, DiagnosticBag bag)
{
    /// <summary>Rewrites a tree whose ids are attached.</summary>
    public RewriteResult Rewrite(MarkdownDocument document, CollectedNodes nodes)
    {
        var portable = new PortableMarkdown(context.Text, context.BodyStart);
        var letters = new LetterBlocks(document, context.Letters);
        // The info string of a code block would become its class.
        foreach (var code in nodes.Codes) code.TryGetAttributes()?.Classes?.Clear();
        foreach (var bracket in nodes.BareBrackets) portable.Escape(bracket.Span.Start);
        foreach (var citation in nodes.Citations) portable.Replace(citation.Span, $"[^{citation.ClaimId}]");

        new PlaceholderFiller(context, portable, bag).Fill(nodes);
        var links = new LinkRewriter(context, letters, portable, bag);
        links.Rewrite(nodes);
        // After the links, because terms are not marked in links; before typography, because forms are matched as typed.
        var terms = new TermInserter(context, letters).Insert(nodes);
        MarkdownDialect.ApplyTypography(document, context.Language);
        return new RewriteResult(
            [.. links.Links],
            [.. links.FillInFields],
            [.. links.Forms.Distinct(StringComparer.Ordinal)],
            [.. links.Hosts],
            terms,
            portable.ToText());
    }
}
