using Microsoft.AspNetCore.Components;

namespace OptOutGuide.Web.Rendering;

/// <summary>A component that is a function of one immutable record.</summary>
public abstract class ModelComponent<TModel> : ComponentBase
{
    /// <summary>Everything that the component shows.</summary>
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}

/// <summary>The model of a component. It names the component, so that a wrong pair does not compile.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="TComponent">The component whose <c>Model</c> it is.</typeparam>
public interface IComponentModel<TSelf, TComponent>
    where TComponent : ModelComponent<TSelf>;
