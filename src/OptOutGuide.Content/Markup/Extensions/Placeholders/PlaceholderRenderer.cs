using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>Renders <see cref="PlaceholderInline.Html"/>.</summary>
internal sealed class PlaceholderRenderer : HtmlObjectRenderer<PlaceholderInline>
{
    protected override void Write(HtmlRenderer renderer, PlaceholderInline obj) => renderer.Write(obj.Html);
}
