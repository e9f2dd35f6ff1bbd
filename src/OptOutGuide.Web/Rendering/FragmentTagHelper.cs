using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OptOutGuide.Web.Rendering;

/// <summary>Puts a Razor component into a page: <c>&lt;fragment of="typeof(TableOfContents)" model="…" /&gt;</c>.</summary>
/// <remarks>
/// The framework's own element, <c>component</c>, also makes forms, navigation and stored state ready for each page, which no page here has
/// (docs/decisions/0025).
/// </remarks>
[HtmlTargetElement("fragment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FragmentTagHelper(HtmlRenderer renderer) : TagHelper
{
    /// <summary>The component's type. It has one parameter, <c>Model</c>.</summary>
    public required Type Of { get; set; }

    /// <summary>What it shows.</summary>
    public required object Model { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(await renderer.RenderAsync(Of, Model));
    }
}
