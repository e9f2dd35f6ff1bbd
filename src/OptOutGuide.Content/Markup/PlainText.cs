using System.Text;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Markup.Extensions;

namespace OptOutGuide.Content.Markup;

/// <summary>The plain text of inlines.</summary>
internal static class PlainText
{
    /// <summary>The text of inlines without markup; placeholders and citations are left out.</summary>
    public static string Of(ContainerInline inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString().Trim();
    }

    private static void Append(ContainerInline parent, StringBuilder text)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                GlossaryTermInline term => text.Append(term.Text),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
            if (inline is ContainerInline inner) Append(inner, text);
        }
    }
}
