using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Markup.Extensions;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup;

/// <summary>Fills <c>{tap}</c> with the label of the step's control. Reports unknown placeholders.</summary>
internal sealed class PlaceholderFiller(MarkupContext context, PortableMarkdown portable, DiagnosticBag bag)
{
    /// <summary>The placeholder for the label of a control.</summary>
    public const string TapName = "tap";

    public void Fill(CollectedNodes nodes)
    {
        foreach (var placeholder in nodes.Placeholders.Where(placeholder => !context.DeferredPlaceholders.Contains(placeholder.Name)))
        {
            if (TapOf(placeholder) is { } tap)
            {
                placeholder.Html = HtmlOf(tap);
                placeholder.Text = tap.LabelFor(context.Language).Text;
                portable.Replace(placeholder.Span, $"**{PortableMarkdown.Encode(tap.LabelFor(context.Language).Text)}**");
                continue;
            }

            bag.Add(
                Rule.StrayPlaceholder,
                context.LocationOf(placeholder),
                $"Unknown placeholder '{{{placeholder.Name}}}'.",
                placeholder.Name == TapName ? "Give this step a 'tap' in guide.yaml, or remove the placeholder." : "Remove the braces.");
        }
    }

    private Tap? TapOf(PlaceholderInline placeholder) =>
        placeholder.Name == TapName && AnchorIds.IdOfItem(placeholder) is { } step ? context.Taps.GetValueOrDefault(step) : null;

    private string HtmlOf(Tap tap)
    {
        var (language, text, _) = tap.LabelFor(context.Language);
        var label = HtmlText.Encode(text);
        return language == context.Language
            ? $"<b class=\"label\">{label}</b>"
            : $"<b class=\"label\" lang=\"{language.Code}\">{label}</b> <span class=\"unseen\">({HtmlText.Encode(context.LabelNotSeen)})</span>";
    }
}
