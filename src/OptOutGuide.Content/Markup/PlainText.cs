using System.Text;
using Markdig.Syntax.Inlines;
using OptOutGuide.Content.Markup.Extensions;

namespace OptOutGuide.Content.Markup;

/// <summary>The plain text of inlines.</summary>
internal static class PlainText
{
    /// <summary>The text of inlines without markup; placeholders and citations are left out.</summary>
    /// <param name="buffer">A buffer that is used again for each text; null: a new one.</param>
    public static string Of(ContainerInline inlines, StringBuilder? buffer = null)
    {
        if (inlines.FirstChild is LiteralInline { NextSibling: null } only) return only.Content.AsSpan().Trim().ToString();
        var text = buffer?.Clear() ?? new StringBuilder(Math.Max(inlines.Span.Length, 16));
        Append(inlines, text, onOther: null);
        return text.ToString().Trim();
    }

    /// <summary>Appends the text of inlines.</summary>
    /// <param name="onOther">Called for each inline without a text of its own, once the text before it is appended; it can append, too.</param>
    public static void Append(ContainerInline parent, StringBuilder text, Action<Inline>? onOther)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case GlossaryTermInline term:
                    text.Append(term.Text);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case DelimiterInline open:
                    text.Append(open.ToLiteral());
                    Append(open, text, onOther);
                    break;
                case ContainerInline inner:
                    Append(inner, text, onOther);
                    break;
                default:
                    onOther?.Invoke(inline);
                    break;
            }
        }
    }
}
