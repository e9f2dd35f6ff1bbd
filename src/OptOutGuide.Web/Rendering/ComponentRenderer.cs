using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace OptOutGuide.Web.Rendering;

/// <summary>Lets pages hold Razor components (see <see cref="FragmentTagHelper"/>).</summary>
internal static class Fragments
{
    /// <summary>Adds a renderer for each request.</summary>
    public static void AddFragments(this IServiceCollection services)
    {
        // Components get all from their one parameter. Among the site's own services a renderer would find some for forms, and make them ready for each page.
        services.AddSingleton(provider => new Surroundings(provider.GetRequiredService<HtmlEncoder>()));
        services.AddScoped(provider => new HtmlRenderer(provider.GetRequiredService<Surroundings>(), provider.GetRequiredService<ILoggerFactory>()));
    }

    /// <summary>The HTML of a component.</summary>
    /// <param name="component">Its type. It has one parameter, <c>Model</c>.</param>
    public static Task<string> RenderAsync(this HtmlRenderer renderer, Type component, object model)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model });
        return renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(component, parameters)).ToHtmlString());
    }

    private sealed class Surroundings(HtmlEncoder encoder) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? encoder : null;
    }
}
