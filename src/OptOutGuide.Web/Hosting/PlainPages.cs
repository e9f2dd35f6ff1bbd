using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OptOutGuide.Web.Hosting;

/// <summary>Tells Razor Pages what this site does without, so that it is not looked for at each start (docs/decisions/0025).</summary>
internal static class PlainPages
{
    /// <summary>There are no controllers, and no property of a page takes what a reader sends.</summary>
    public static void KeepPlain(this IMvcBuilder pages)
    {
        pages.ConfigureApplicationPartManager(parts =>
        {
            foreach (var controllers in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList()) parts.FeatureProviders.Remove(controllers);
        });
        var framework = pages.Services.Single(service => service.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        pages.Services.AddSingleton(framework);
        pages.Services.Replace(ServiceDescriptor.Singleton<IPageApplicationModelPartsProvider>(provider => new Unbound((IPageApplicationModelPartsProvider)provider.GetRequiredService(framework))));
    }

    private sealed class Unbound(IPageApplicationModelPartsProvider framework) : IPageApplicationModelPartsProvider
    {
        public PageHandlerModel? CreateHandlerModel(MethodInfo method) => framework.CreateHandlerModel(method);

        public PageParameterModel CreateParameterModel(ParameterInfo parameter) => framework.CreateParameterModel(parameter);

        // For each property of each page the framework would describe how a form could fill it; it leaves out what is null.
        public PagePropertyModel CreatePropertyModel(PropertyInfo property) => null!;

        public bool IsHandler(MethodInfo methodInfo) => framework.IsHandler(methodInfo);
    }
}
