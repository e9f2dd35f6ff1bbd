using Markdig.Renderers;
using Markdig.Renderers.Html;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>Renders a <see cref="CitationMark"/>.</summary>
internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline obj) => renderer.Write(CitationMark.Of(obj.ClaimId, obj.Place));
}
