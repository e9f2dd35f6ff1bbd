using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OptOutGuide.Web.Rendering;

/// <summary>Renders Razor components inside Razor Pages.</summary>
/// <remarks>The framework's element <c>component</c> also prepares forms, navigation and persisted state for each page, which this site has none of.</remarks>
public static class ComponentRenderer
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
            new HtmlString((await renderer.RenderComponentAsync<TComponent>(parameters)).ToHtmlString()));
    }

    // Components get everything from their model. From the site's services the renderer would take those for forms, and prepare them for each page.
    private sealed class RendererServices(HtmlEncoder encoder) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? encoder : null;
    }
}
