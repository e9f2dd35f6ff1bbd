using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OptOutGuide.Web.Rendering;

/// <summary>Renders Razor components inside Razor Pages.</summary>
/// <remarks>The framework's element <c>component</c> also prepares forms, navigation and persisted state for each page, which this site has none of.</remarks>
public static partial class ComponentRenderer
{
    /// <summary>Adds a renderer for each request.</summary>
    public static void AddComponentRenderer(this IServiceCollection services)
    {
        services.AddSingleton(provider => new RendererServices(provider.GetRequiredService<HtmlEncoder>()));
        services.AddScoped(provider => new HtmlRenderer(provider.GetRequiredService<RendererServices>(), provider.GetRequiredService<ILoggerFactory>()));
    }

    /// <summary>The HTML of a component: <c>@await Html.Component(model)</c>.</summary>
    public static Task<IHtmlContent> Component<TModel, TComponent>(this IHtmlHelper html, IComponentModel<TModel, TComponent> model)
        where TComponent : ModelComponent<TModel>
    {
        ArgumentNullException.ThrowIfNull(html);
        var renderer = html.ViewContext.HttpContext.RequestServices.GetRequiredService<HtmlRenderer>();
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model });
        return renderer.Dispatcher.InvokeAsync<IHtmlContent>(async () =>
        {
            var rendered = await renderer.RenderComponentAsync<TComponent>(parameters);
            return new HtmlString(BlockBoundary().Replace(rendered.ToHtmlString(), "\n"));
        });
    }

    // Components are compiled without the white space between elements. Text browsers need it: words would run together.
    [GeneratedRegex(
        "(?<=</(?:dd|div|dt|figure|h[1-6]|label|li|nav|p|section|summary|td|th|ul|ol)>)(?!\\s)"
        + "|(?<=[^\\s>]|</(?:a|b|em|i|q|span|strong)>)(?=<(?:div|dl|h[1-6]|ol|p|ul)[ >])")]
    private static partial Regex BlockBoundary();

    // Components get everything from their model. From the site's services the renderer would take those for forms, and prepare them for each page.
    private sealed class RendererServices(HtmlEncoder encoder) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? encoder : null;
    }
}
