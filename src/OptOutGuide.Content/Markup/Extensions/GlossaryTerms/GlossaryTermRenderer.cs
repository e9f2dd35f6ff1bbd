using Markdig.Renderers;
using Markdig.Renderers.Html;
using OptOutGuide.Content.Documents;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>Renders a term between the comments of <see cref="GlossaryMarker"/>.</summary>
internal sealed class GlossaryTermRenderer : HtmlObjectRenderer<GlossaryTermInline>
{
    protected override void Write(HtmlRenderer renderer, GlossaryTermInline obj) =>
        renderer.Write(GlossaryMarker.Open(obj.Id)).Write(HtmlText.Encode(obj.Text)).Write(GlossaryMarker.Close);
}
