using Markdig.Syntax;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>First stage: Markdown to a syntax tree.</summary>
internal static class MarkdownParser
{
    /// <summary>Parses the body of a document; an empty tree, with a diagnostic, if the text exceeds a limit.</summary>
    public static MarkdownDocument Parse(MarkupContext context, DiagnosticBag bag)
    {
        var fault = MarkdownLimits.FindFault(context.Body);
        if (fault is null && MarkdownDialect.Parse(context.Body) is { } document) return document;
        var (line, message) = fault ?? (0, "Lists or quotes are nested too deeply.");
        bag.Add(
            Rule.TooComplex,
            context.At(line, 0),
            message,
            "Split it into shorter and simpler parts, with empty lines between them.");
        return new MarkdownDocument();
    }
}
